import { escapeXml } from '../export/rdf-xml.ts';
import { escapeText } from '../graph/canonical.ts';
import type { BindingFormat } from './result-formats.ts';

/** A term of a result row, as in SPARQL Query Results JSON. */
export interface ResultTerm {
  readonly type: 'uri' | 'literal' | 'bnode' | 'triple';
  readonly value: string | Readonly<Record<'subject' | 'predicate' | 'object', ResultTerm>>;
  readonly datatype?: string;
  readonly 'xml:lang'?: string;
  /** The direction that RDF 1.2 allows beside a language. */
  readonly 'its:dir'?: string;
}

export type Row = Readonly<Record<string, ResultTerm>>;

/** Rows in the order of the result; a variable without a value is absent from its row. */
export interface Table {
  readonly variables: readonly string[];
  readonly rows: readonly Row[];
}

/** The pieces of which a table is written: its head, each row, what stands between rows, its foot. */
export interface TableParts {
  readonly head: string;
  readonly row: (row: Row) => string;
  readonly between: string;
  readonly foot: string;
}

/**
 * How rows are written as SPARQL Query Results JSON, XML, CSV or TSV, one at a time.
 *
 *   const { head, row, between, foot } = tableParts(['who'], 'csv');
 */
export function tableParts(variables: readonly string[], format: BindingFormat): TableParts {
  switch (format) {
    case 'json': {
      const head = `{"head":{"vars":${JSON.stringify(variables)}},"results":{"bindings":[`;
      return { head, row: (row) => JSON.stringify(row), between: ',', foot: ']}}' };
    }
    case 'xml': {
      const names = variables.map((name) => `<variable name="${escapeXml(name)}"/>`).join('');
      const head = `${xmlOpen}<head>${names}</head><results>`;
      return { head, row: xmlRow, between: '', foot: '</results></sparql>' };
    }
    case 'csv':
      return lineParts(variables, ',', '\r\n', (name) => name, csvCell);
    case 'tsv':
      return lineParts(variables, '\t', '\n', (name) => `?${name}`, tsvCell);
  }
}

/** Yes or no; CSV and TSV have no standard form for it and get the bare word. */
export function writeBoolean(value: boolean, format: BindingFormat): string {
  if (format === 'json') return JSON.stringify({ head: {}, boolean: value });
  if (format === 'xml') return `${xmlOpen}<head/><boolean>${value}</boolean></sparql>`;
  return `${value}`;
}

function lineParts(
  variables: readonly string[],
  separator: string,
  end: string,
  head: (name: string) => string,
  cell: (term: ResultTerm) => string,
): TableParts {
  const line = (cells: readonly string[]) => cells.join(separator) + end;
  const row = (terms: Row) =>
    line(variables.map((name) => (terms[name] === undefined ? '' : cell(terms[name]))));
  return { head: line(variables.map(head)), row, between: '', foot: '' };
}

function csvCell(term: ResultTerm): string {
  const plain = term.type === 'bnode' ? `_:${term.value}` : plainValue(term);
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** The value alone for a term that has one, the full form of a quoted triple. */
function plainValue(term: ResultTerm): string {
  return typeof term.value === 'string' ? term.value : tsvCell(term);
}

const xsd = 'http://www.w3.org/2001/XMLSchema#';
const bare: Readonly<Record<string, RegExp>> = {
  [`${xsd}integer`]: /^[+-]?\d+$/,
  [`${xsd}decimal`]: /^[+-]?\d*\.\d+$/,
  [`${xsd}double`]: /^[+-]?(?:\d+\.?\d*|\.\d+)[eE][+-]?\d+$/,
};

function tsvCell(term: ResultTerm): string {
  const { value } = term;
  if (typeof value !== 'string') {
    return `<<( ${tsvCell(value.subject)} ${tsvCell(value.predicate)} ${tsvCell(value.object)} )>>`;
  }
  if (term.type === 'uri') return `<${value}>`;
  if (term.type === 'bnode') return `_:${value}`;
  const datatype = term.datatype;
  if (term['xml:lang'] !== undefined) return `"${escapeText(value)}"@${term['xml:lang']}`;
  if (datatype === undefined) return `"${escapeText(value)}"`;
  return bare[datatype]?.test(value) ? value : `"${escapeText(value)}"^^<${datatype}>`;
}

const xmlOpen = '<?xml version="1.0"?><sparql xmlns="http://www.w3.org/2005/sparql-results#">';

function xmlRow(row: Row): string {
  const bindings = Object.entries(row).map(
    ([name, term]) => `<binding name="${escapeXml(name)}">${xmlTerm(term)}</binding>`,
  );
  return `<result>${bindings.join('')}</result>`;
}

function xmlTerm(term: ResultTerm): string {
  const { value } = term;
  if (typeof value !== 'string') {
    const part = (name: 'subject' | 'predicate' | 'object') => `<${name}>${xmlTerm(value[name])}</${name}>`;
    return `<triple>${part('subject')}${part('predicate')}${part('object')}</triple>`;
  }
  if (term.type !== 'literal') return `<${term.type}>${escapeXml(value)}</${term.type}>`;
  const language = term['xml:lang'] === undefined ? '' : ` xml:lang="${term['xml:lang']}"`;
  const datatype = term.datatype === undefined ? '' : ` datatype="${escapeXml(term.datatype)}"`;
  return `<literal${language}${datatype}>${escapeXml(value)}</literal>`;
}
