import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Parser } from 'n3';
import { Store as Oxigraph } from 'oxigraph';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ontologyFolder } from '../../src/config.ts';
import { validationReport } from '../../src/export/validation-report.ts';
import type { GraphProblem } from '../../src/graph/problem.ts';
import { createShapeChecker } from '../../src/graph/shapes.ts';
import { loadRelations } from '../../src/ontology/load.ts';
import type { QueryEngine } from '../../src/query/engine.ts';
import { declareKnown } from '../../src/query/plan.ts';
import { validateGraph } from '../../src/query/validation.ts';
import type { Store } from '../../src/store/store.ts';
import { openStore } from '../../src/workspace.ts';
import { readings } from '../store/fixtures.ts';

const shapes = readFileSync(join(ontologyFolder, 'shapes.ttl'), 'utf8');
const relations = loadRelations();
let folder: string;
let store: Store;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sila-validation-'));
  store = openStore(folder);
  for (const { document, extraction } of readings) store.put(document, extraction, '1');
});

afterAll(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

type Lines = readonly string[];
interface Damage {
  readonly facts?: (lines: Lines) => Lines;
  /** Of the first document. */
  readonly record?: (lines: Lines) => Lines;
  readonly written?: (lines: Lines) => Lines;
}

/** The same workspace with other lines in it. */
function damaged({ facts = same, record = same, written }: Damage): Store {
  const [first] = [...store.documents()].filter(({ document }) => document.id === 'sana-1');
  return {
    ...store,
    quads: (graph) => {
      if (graph === 'facts') return facts([...store.quads('facts')]);
      const lines = [...store.quads(graph)];
      return graph !== 'identity' && graph.document === first?.iri ? record(lines) : lines;
    },
    writtenGraphs: () => (written ? ['https://example.org/mine'] : []),
    writtenQuads: () => written?.([...store.quads({ document: first?.iri ?? '' })]),
  };
}

const same = (lines: Lines) => lines;

/** An engine without a thread, since a table of small graphs is asked. */
function engineOf(of: Store): QueryEngine {
  const engine = new Oxigraph();
  const graphs = [...of.documents()].map(({ iri }) => of.quads({ document: iri }));
  const written = of.writtenGraphs().map((graph) => of.writtenQuads(graph) ?? []);
  for (const lines of [of.quads('facts'), ...graphs, ...written]) {
    engine.load([...lines].join('\n'), { format: 'application/n-quads' });
  }
  const unused = () => Promise.reject(new RangeError('is not asked here'));
  return {
    query: async (sparql) => {
      const { query } = declareKnown(sparql, of.base);
      const { head, results } = JSON.parse(String(engine.query(query, { results_format: 'json' })));
      const table = { variables: head.vars, rows: results.bindings };
      return { kind: 'bindings', contentType: '', body: '', truncated: false, table };
    },
    stream: unused,
    update: unused,
    writeGraphs: unused,
    close: () => Promise.resolve(),
  };
}

async function problemsOf(damage: Damage): Promise<readonly GraphProblem[]> {
  const other = damaged(damage);
  const found: GraphProblem[] = [];
  for await (const problem of validateGraph(other, engineOf(other), { shapes, relations }))
    found.push(problem);
  return found;
}

const ns = 'https://w3id.org/sila/ns#';
const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const oa = 'http://www.w3.org/ns/oa#';
const kg = 'https://w3id.org/sila/kg/';

const sorted = (lines: Lines): Lines => [...new Set(lines)].sort();
/** Takes away all lines that hold a part. */
const without = (part: string | RegExp) => (lines: Lines) => lines.filter((line) => line.search(part) < 0);
/** Changes the first line that holds a part, and leaves it well sorted. */
const change = (part: string | RegExp, from: string | RegExp, to: string) => (lines: Lines) => {
  const at = lines.findIndex((line) => line.search(part) >= 0);
  const changed = lines[at]?.replace(from, to);
  if (changed === undefined || changed === lines[at]) throw new RangeError(`nothing to change: ${part}`);
  return sorted(lines.with(at, changed));
};
/** Adds the first line that holds a part once more, with something changed. */
const copy = (part: string | RegExp, from: string | RegExp, to: string) => (lines: Lines) => {
  const line = lines.find((one) => one.search(part) >= 0);
  if (line === undefined || line.replace(from, to) === line) throw new RangeError(`nothing to copy: ${part}`);
  return sorted([...lines, line.replace(from, to)]);
};
const p = (name: string) => new RegExp(` <${ns}${name}> `);
const r = (name: string) => `<${rdf}${name}>`;
const object = /(?<=^<[^>]*> <[^>]*> )(?:<[^>]*>|"(?:[^"\\]|\\.)*"[^ ]*)/u;
const claimed = `<${ns}claimed>`;

test('a sound graph has no problem', async () => {
  expect(await problemsOf({})).toEqual([]);
});

test('what people wrote is not judged, and supports no fact', async () => {
  expect(
    await problemsOf({
      written: (lines) => lines.map((line) => line.replace(/<[^>]*> \.$/u, '<https://example.org/mine> .')),
    }),
  ).toEqual([]);
  const found = await problemsOf({
    record: without(p('status')),
    written: (lines) => lines.map((line) => line.replace(/<[^>]*> \.$/u, '<https://example.org/mine> .')),
  });
  expect(found.map(({ message }) => message).join('\n')).toMatch(/a fact has an asserted claim/);
});

describe('every kind of damage is found', () => {
  test.each<[kind: string, damage: Damage, message: RegExp]>([
    ['an assertion without a subject', { record: without(r('subject')) }, /one subject/],
    ['an assertion without a predicate', { record: without(r('predicate')) }, /one predicate/],
    ['an assertion without an object', { record: without(r('object')) }, /one object/],
    ['two subjects', { record: copy(r('subject'), object, `<${kg}e/p1>`) }, /one subject/],
    ['an undefined predicate', { record: change(r('predicate'), object, `<${ns}married>`) }, /a relation/],
    ['a subject that is text', { record: change(r('subject'), object, '"علي"') }, /one subject/],
    [
      'a subject that nothing describes',
      { record: change(r('subject'), object, `<${kg}e/pnobody>`) },
      /is described among the facts/,
    ],
    [
      'an object that nothing describes',
      { record: change(r('object'), object, `<${kg}e/pnobody>`) },
      /is described among the facts/,
    ],
    [
      'a place that nothing describes',
      { record: change(p('place'), object, `<${kg}e/pnowhere>`) },
      /is described among the facts/,
    ],
    [
      'a source that nothing describes',
      { record: change(p('attributedTo'), object, `<${kg}e/pnobody>`) },
      /Who says it/,
    ],
    ['no status', { record: without(p('status')) }, /one status/],
    ['two statuses', { record: copy(/\/a\/.*status>/u, object, `<${ns}denied>`) }, /one status/],
    ['an unknown status', { record: change(/\/a\/.*status>/u, object, `<${ns}sure>`) }, /one status/],
    [
      'an allegation by nobody',
      { record: (lines) => change(/\/a\/.*#planned>/u, object, claimed)(without(p('attributedTo'))(lines)) },
      /OrConstraint|is not met|Or is/,
    ],
    ['no confidence', { record: without(p('confidence')) }, /one confidence/],
    ['a confidence above one', { record: change(p('confidence'), /"0\.\d+"/u, '"1.5"') }, /from 0 to 1/],
    ['a confidence that is text', { record: change(p('confidence'), object, '"high"') }, /one confidence/],
    [
      'a contradiction that is not returned',
      {
        record: (lines) => {
          const a = lines.find((line) => line.includes('Assertion'))?.split(' ') ?? [];
          return sorted([...lines, `${a[0]} <${ns}contradicts> <${kg}a/aother> ${a[3]} .`]);
        },
      },
      /contradicts it in turn/,
    ],
    ['no evidence', { record: without(p('evidence')) }, /has evidence/],
    [
      'evidence of another document',
      { record: change(p('evidence'), object, `<${kg}d/dother_0_1_0_1>`) },
      /has evidence/,
    ],
    ['evidence without a quotation', { record: without(`<${oa}exact>`) }, /one quote/],
    ['a quotation without a language', { record: change(`<${oa}exact>`, /@ar/u, '') }, /one quote/],
    [
      'a quotation that the text does not hold',
      { record: change(`<${oa}exact>`, /وق/u, 'فق') },
      /is the text of the document/,
    ],
    [
      'a quotation cut short',
      { record: change(`<${oa}exact>`, /\."@ar/u, '"@ar') },
      /is the text of the document/,
    ],
    [
      'an offset that moved',
      { record: change(`<${oa}end>`, /"(\d+)"/u, '"7"') },
      /tells its document and offsets/,
    ],
    ['a start behind the end', { record: change(`<${oa}start>`, /"(\d+)"/u, '"100000"') }, /below its end/],
    ['an offset that is text', { record: change(`<${oa}start>`, object, '"0"') }, /one start/],
    ['no cue', { record: without(p('cue')) }, /one cue/],
    ['a cue that is elsewhere', { record: change(p('cue'), object, '"التقى"') }, /inside its quotation/],
    [
      'evidence that nothing uses',
      {
        record: (lines) =>
          sorted([
            ...lines,
            ...lines
              .filter((line) => line.includes('/d/d') && line.includes('_'))
              .map((line) =>
                line.replaceAll(/(d[a-z2-7]{16})_(\d+)_(\d+)_(\d+)_(\d+)/gu, '$1_$2_$3_$4_9999'),
              ),
          ]),
      },
      /evidence of an assertion|inside its quotation/,
    ],
    ['an event without a type', { record: without(p('eventType')) }, /has a type/],
    ['an event without an actor', { record: without(p('actor')) }, /has an actor/],
    [
      'an event of another type',
      {
        record: (lines) =>
          sorted(
            lines.map((line) => (p('eventType').test(line) ? line.replace(object, `<${ns}visited>`) : line)),
          ),
      },
      /of the type of the assertions/,
    ],
    ['an event that nobody tells', { record: without(/\/a\/.*#event> /u) }, /is told by an assertion/],
    [
      'a date that is none',
      { record: change(/\/a\/.*#date> /u, /"[^"]*"/u, '"yesterday"') },
      /at most one date/,
    ],
    ['a date without its days', { record: without(p('earliest')) }, /its first and its last day/],
    [
      'days that are not of the date',
      { record: change(/\/a\/.*#latest> /u, /"[^"]*"/u, '"2021-01-01"') },
      /its first and its last day/,
    ],
    [
      'a first day after the last',
      { record: change(/\/a\/.*#earliest> /u, /"[^"]*"/u, '"2020-07-09"') },
      /not after the latest/,
    ],
    ['a document without a language', { record: without('inLanguage') }, /one language/],
    [
      'a day of publication that is none',
      { record: change('datePublished', object, '"8 July"') },
      /published on at most one day/,
    ],
    [
      'another document in the record',
      {
        record: (lines) =>
          sorted([
            ...lines,
            ...lines
              .filter((line) => /^<[^>]*\/d\/d[a-z2-7]{16}> /u.test(line))
              .map((line) => line.replace(/\/d\/d\w+/u, '/d/dother')),
          ]),
      },
      /its own document/,
    ],
    ['no document', { record: without(/^<[^>]*\/d\/d[a-z2-7]{16}> /u) }, /its own document/],
    [
      'a line in another graph',
      { record: change(p('confidence'), /\/g\/d\w+/u, '/g/dother') },
      /in the graph of its document/,
    ],
    [
      'a line in the default graph',
      { record: change(p('confidence'), / <[^>]*> \.$/u, ' .') },
      /in the graph of its document/,
    ],
    ['a blank node', { record: change(`<${ns}extractor>`, object, '_:x') }, /no blank nodes/],
    [
      'a property of no vocabulary',
      { record: change(p('confidence'), /#confidence/u, '#confidense') },
      /properties of its vocabulary/,
    ],
    ['a thing without a type', { record: without(`<${ns}Evidence>`) }, /is one of: document/],
    ['a claim that was lost', { record: without(/\/a\/a/u) }, /hold the same claims/],
    [
      'a claim that was added',
      {
        record: (lines) =>
          sorted([
            ...lines,
            ...lines
              .filter((line) => line.includes('/a/a'))
              .map((line) => line.replace(/\/a\/a\w+/u, '/a/aadded')),
          ]),
      },
      /hold the same claims/,
    ],
    ['no run', { record: without('wasGeneratedBy') }, /names its extractor/],
    [
      'a run of another extractor',
      { record: change(`<${ns}extractor>`, object, '"model@9"') },
      /names its extractor/,
    ],
    ['lines out of order', { record: (lines) => [...lines].reverse() }, /is canonical/],
    [
      'a line twice',
      { record: (lines) => sorted(lines).flatMap((line, i) => (i === 3 ? [line, line] : [line])) },
      /is canonical/,
    ],
    [
      'a fact that nobody asserts',
      { facts: copy(p('signedAgreementWith'), object, `<${kg}e/p1>`) },
      /a fact has an asserted claim/,
    ],
    [
      'what is planned as a fact',
      { facts: (lines) => sorted([...lines, ...plannedFacts()]) },
      /a fact has an asserted claim/,
    ],
    [
      'an asserted claim that is no fact',
      { facts: without(p('holdsPosition')) },
      /an asserted claim is a fact/,
    ],
    [
      'a claim whose status was raised',
      { record: change(/\/a\/.*#planned>/u, '#planned', '#asserted') },
      /an asserted claim is a fact/,
    ],
    [
      'a fact one way only',
      { facts: (lines) => without(lines.find((line) => p('metWith').test(line)) ?? '?')(lines) },
      /written both ways|an asserted claim is a fact/,
    ],
    [
      'an edge to text',
      { facts: copy(p('signedAgreement'), object, '"اتفاقية"') },
      /from an entity to an entity/,
    ],
    [
      'an entity without a class',
      { facts: without(/\/e\/p.*22-rdf-syntax-ns#type>/u) },
      /described among the facts|each with its class/,
    ],
    [
      'an entity of an unknown class',
      { facts: change(`<${ns}Person>`, '#Person', '#Human') },
      /one class of the ontology/,
    ],
    [
      'an entity of two classes',
      { facts: copy(`<${ns}Person>`, '#Person', '#Place') },
      /one class of the ontology/,
    ],
    ['an entity without a name', { facts: without(/\/e\/p.*rdf-schema#label>/u) }, /has a name/],
    ['a name without a language', { facts: change('rdf-schema#label', /@ar/u, '') }, /has a name/],
    [
      'two labels of one language',
      { facts: copy('rdf-schema#label', /"[^"]*"@/u, '"غيره"@') },
      /one label a language/,
    ],
    [
      'an edge between classes that its relation does not allow',
      { facts: change(/\/e\/p.*22-rdf-syntax-ns#type>/u, '#Person', '#Post') },
      /classes that its relation allows/,
    ],
    [
      'a property that is not defined',
      { facts: copy(p('holdsPosition'), '#holdsPosition', '#heldPosition') },
      /relations that are defined/,
    ],
    ['a link that is text', { facts: copy('owl#sameAs', object, '"Q858"') }, /named by an IRI/],
    [
      'a name of nothing',
      { facts: copy('rdf-schema#label', /^<[^>]*>/u, `<${kg}e/pnobody>`) },
      /said of an entity/,
    ],
    [
      'an IRI that was merged into nothing',
      { facts: (lines) => sorted([...lines, `<${kg}e/pold> <${ns}mergedInto> <${kg}e/pnobody> .`]) },
      /leads to an entity/,
    ],
    [
      'a record among the facts',
      { facts: (lines) => sorted([...lines, `<${kg}a/a1> ${r('type')} <${ns}Assertion> .`]) },
      /one class of the ontology/,
    ],
  ])('%s', async (_, damage, message) => {
    const found = await problemsOf(damage);
    expect(found.map((problem) => problem.message).join('\n')).toMatch(message);
  });
});

function plannedFacts(): Lines {
  return store
    .claims({ status: ['planned'] })
    .map(({ subject, object: to }) => `<${kg}e/${subject}> <${ns}aided> <${kg}e/${to}> .`);
}

describe('a validation report', () => {
  test('says that a sound graph conforms', () => {
    expect(validationReport([])).toMatch(/a sh:ValidationReport ;\n\s+sh:conforms "?true/u);
  });

  test('is RDF that names the focus, the path, the constraint and the shape', async () => {
    const [first] = [...store.documents()];
    const broken = [...store.quads({ document: first?.iri ?? '' })].filter(
      (line) => !line.includes('#confidence'),
    );
    const found = await createShapeChecker(shapes)(broken);
    const quads = new Parser().parse(validationReport(found));
    const of = (name: string) => quads.filter(({ predicate }) => predicate.value.endsWith(`shacl#${name}`));
    expect(of('conforms').map(({ object: { value } }) => value)).toEqual(['false']);
    expect(of('result')).toHaveLength(found.length);
    expect(of('resultPath')[0]?.object.value).toBe(`${ns}confidence`);
    expect(of('sourceConstraintComponent')[0]?.object.value).toMatch(/shacl#MinCountConstraintComponent$/u);
    expect(of('sourceShape')[0]?.object.value).toBe(`${ns}AssertionShape-confidence`);
    expect(of('focusNode').every(({ object: { value } }) => value.startsWith(`${kg}a/`))).toBe(true);
  });
});
