import type { Command } from 'commander';
import {
  fillQuery,
  formatTable,
  type LibraryQuery,
  loadQueries,
  openStore,
  type QueryResult,
  SilaError,
  type Store,
  shorten,
} from '../../index.ts';
import {
  describeCommand,
  type ExitCode,
  parseCount,
  type Surroundings,
  workspaceOption,
} from '../command.ts';
import { openEngine, type StoreChoice, storeOptions } from '../external.ts';
import { type Io, writeFully } from '../io.ts';
import { readQuery } from '../query-source.ts';
import { writePieces } from '../whole-file.ts';

interface QueryOptions extends StoreChoice {
  readonly workspace: string;
  readonly format?: string;
  readonly timeout?: number;
  readonly list?: boolean;
  readonly set: ReadonlyMap<string, string>;
}

export function queryCommand(surroundings: Surroundings, finish: (code: ExitCode) => void): Command {
  const command = describeCommand(
    'query',
    'Asks the graph in SPARQL, or a question of the library; known prefixes need no declaration.',
    `sila query 'SELECT ?who ?whom { ?who sila:metWith ?whom } LIMIT 10'
  sila query who-met-whom --set who='علي أيوب' --set from=2020-07-01`,
  )
    .argument('[sparql]', 'a query, a file with one, - for standard input, or a name of the library')
    .addOption(workspaceOption())
    .option(
      '-f, --format <format>',
      'table, json, csv, tsv, xml, turtle, trig, nquads, ntriples, jsonld or rdfxml',
    )
    .option('--timeout <seconds>', 'end a query that takes longer (default: 60)', parseCount)
    .option('--list', 'list the library with its parameters')
    .option(
      '--set <name=value>',
      'a parameter of the library’s query; may be given again',
      addValue,
      new Map(),
    );
  for (const option of storeOptions()) command.addOption(option);
  return command.action(async (source: string | undefined, options: QueryOptions) =>
    finish(await run(source, options, surroundings)),
  );
}

async function run(
  source: string | undefined,
  options: QueryOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { io } = surroundings;
  if (options.list) {
    await writeFully(io.stdout, loadQueries().map(describe).join('\n'));
    return 0;
  }
  if (source === undefined) {
    throw new SilaError('usage', 'query: is missing. Give SPARQL, a file, or a name of: sila query --list');
  }
  const known = loadQueries().find(({ name }) => name === source);
  if (known === undefined && options.set.size > 0) {
    throw new SilaError('usage', `--set: "${source}" is not in the library. See: sila query --list`);
  }
  const text = known ? undefined : await readQuery(source, io);
  const store = openStore(options.workspace, { readonly: true });
  try {
    const sparql = text ?? (known && fillQuery(known, options.set, store)) ?? '';
    return await ask(sparql, options, store, surroundings);
  } finally {
    store.close();
  }
}

async function ask(
  sparql: string,
  options: QueryOptions,
  store: Store,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { io } = surroundings;
  const engine = await openEngine(store, options, surroundings);
  try {
    const accept = options.format === 'table' ? undefined : options.format;
    const limits = { timeoutMs: (options.timeout ?? 60) * 1000, ...(accept && { accept }) };
    if (options.format === 'table' || (!options.format && io.stdout.isTTY === true)) {
      await writeFully(io.stdout, endLine(tableOf(await engine.query(sparql, limits), io, store.base)));
      return 0;
    }
    const { pieces } = await engine.stream(sparql, limits);
    return (await writePieces(io.stdout, endingLine(pieces), io.signal)) ? 0 : 1;
  } finally {
    await engine.close();
  }
}

/** The same, with the end of the last line where it lacks one. */
async function* endingLine(pieces: AsyncIterable<string>): AsyncGenerator<string, void, undefined> {
  let last = '';
  for await (const piece of pieces) {
    yield piece;
    last = piece || last;
  }
  if (!last.endsWith('\n')) yield '\n';
}

const endLine = (text: string): string => (text.endsWith('\n') ? text : `${text}\n`);

function tableOf({ table, body }: QueryResult, io: Io, base: string): string {
  if (!table) return body;
  const width = io.stdout.columns;
  const short = (iri: string): string =>
    iri.startsWith(base) ? iri.slice(base.length).replace('/', ':') : shorten(iri);
  const text = formatTable(table, { shorten: short, ...(width && { width }) });
  return `${text}${table.rows.length === 1 ? '1 row' : `${table.rows.length} rows`}\n`;
}

/** A query of the library as a paragraph: its name, what it answers in both languages, its parameters. */
function describe({ name, title, about, parameters }: LibraryQuery): string {
  const lines = parameters.map(({ name: parameter, type, usual, label }) => {
    const value = usual === undefined ? 'needed' : usual === '*' ? 'any' : usual;
    return `    ${parameter} (${type}, ${value}): ${label.en} · \u2068${label.ar}\u2069\n`;
  });
  return `${name}: ${title.en} · \u2068${title.ar}\u2069\n  ${about.en}\n${lines.join('')}`;
}

function addValue(value: string, before: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const at = value.indexOf('=');
  if (at < 1)
    throw new SilaError('usage', `--set: "${value}" is no name=value. Write: --set from=2020-07-01`);
  return new Map([...before, [value.slice(0, at), value.slice(at + 1)]]);
}
