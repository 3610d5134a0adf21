import { extname } from 'node:path';
import { type Command, Option } from 'commander';
import {
  type ClaimFilter,
  type CsvTable,
  csvTables,
  type ExportFormat,
  exportFormats,
  exportGraph,
  type GraphFormat,
  graphLines,
  graphPieces,
  type LanguageCode,
  loadRelations,
  openStore,
  type QueryEngine,
  SilaError,
  type Store,
  selectClaims,
  toExportFormat,
} from '../../index.ts';
import { describeCommand, type ExitCode, type Surroundings, workspaceOption } from '../command.ts';
import { addFilterOptions, type FilterOptions, toFilter } from '../export-filter.ts';
import { openEngine, type StoreChoice, storeOptions } from '../external.ts';
import { readQuery } from '../query-source.ts';
import { writePieces, writeWhole } from '../whole-file.ts';

interface ExportOptions extends FilterOptions, StoreChoice {
  readonly workspace: string;
  readonly format?: ExportFormat;
  readonly table?: CsvTable;
  readonly output?: string;
  readonly rdf?: '1.1' | '1.2';
  readonly graph?: string;
  readonly construct?: string;
  readonly entity?: readonly string[];
  readonly language?: LanguageCode;
}

export function exportCommand(surroundings: Surroundings, finish: (code: ExitCode) => void): Command {
  const command = describeCommand(
    'export',
    'Writes the graph, or a part of it, to standard output or a file.',
    'sila export --format trig --relation met-with --from 2020-07-01 --output graph.trig',
  )
    .addOption(workspaceOption())
    .addOption(
      new Option(
        '-f, --format <format>',
        'form of the output (default: by the file’s name, else trig)',
      ).choices([...exportFormats]),
    )
    .addOption(new Option('--table <table>', 'which table csv writes').choices([...csvTables]))
    .addOption(new Option('--rdf <version>', 'with 1.2, assertions are reifiers').choices(['1.1', '1.2']))
    .option('--graph <iri>', 'only this graph, such as one that was imported')
    .option('--construct <sparql>', 'what a CONSTRUCT query gives: a query, a file with one, or -')
    .option('-o, --output <file>', 'write to this file')
    .option('-e, --entity <name...>', 'only what is said of this entity, or between these; by name or id')
    .addOption(
      new Option('--language <code>', 'language of html (default: that of most documents)').choices([
        'ar',
        'en',
      ]),
    );
  for (const option of storeOptions()) command.addOption(option);
  return addFilterOptions(command).action(async (options: ExportOptions) =>
    finish(await write(options, surroundings)),
  );
}

async function write(options: ExportOptions, surroundings: Surroundings): Promise<ExitCode> {
  const { io, talk } = surroundings;
  const extension = options.output ? extname(options.output).slice(1) : '';
  const format = options.format ?? (extension ? toExportFormat(extension) : undefined);
  const query = options.construct === undefined ? undefined : await readQuery(options.construct, io);
  const store = openStore(options.workspace, { readonly: true });
  try {
    checkContent(store, options.workspace, surroundings);
    const pieces = choosePieces(store, format, query, options, surroundings);
    if (!options.output) return (await writePieces(io.stdout, pieces, io.signal)) ? 0 : 1;
    if (!(await writeWhole(options.output, pieces, io.signal))) return 1;
    talk.say(`Wrote ${options.output}.`);
    return 0;
  } finally {
    store.close();
  }
}

/** Refuses to write nothing, and says where a build that did not come to its end left something to be done. */
function checkContent(store: Store, workspace: string, { talk }: Surroundings): void {
  if (store.counts().documents === 0 && store.writtenGraphs().length === 0) {
    throw new SilaError('store', `${workspace}: holds no documents yet. Read some with: sila build <path>`);
  }
  const run = store.lastRun();
  if (run === undefined || store.identityIsCurrent()) return;
  talk.warn(
    `${workspace}: the last ${run.command} has not come to its end, so that who is who is not told yet. ` +
      'Run it again to go on.',
  );
}

/** The whole workspace, the claims that pass the filters, one graph, or what a query gives. */
function choosePieces(
  store: Store,
  format: ExportFormat | undefined,
  query: string | undefined,
  options: ExportOptions,
  surroundings: Surroundings,
): AsyncIterable<string> {
  const filter = chooseClaims(store, options);
  const ways = [filter, options.graph, query].filter((way) => way !== undefined);
  if (ways.length > 1) {
    throw new SilaError('usage', 'export: filters, --graph and --construct exclude each other. Keep one.');
  }
  if (query !== undefined) {
    const engine = openEngine(store, options, surroundings);
    return constructed(engine, query, format ?? 'turtle');
  }
  if (options.graph !== undefined) return oneGraph(store, options.graph, format ?? 'turtle');
  const relations = loadRelations();
  const unknown = filter?.relations?.find((id) => !relations.some((relation) => relation.id === id));
  if (unknown !== undefined) {
    throw new SilaError('usage', `--relation: no "${unknown}". See the ids in ontology/relations.`);
  }
  const symmetric = new Set(relations.filter((one) => one.symmetric).map(({ id }) => id));
  const chosen = filter ? selectClaims(store, filter, (relation) => symmetric.has(relation)) : store;
  return exportGraph(chosen, format ?? 'trig', {
    ...(options.table && { table: options.table }),
    ...(options.rdf && { rdf: options.rdf }),
    ...(options.language && { language: options.language }),
  });
}

/** What takes part with one entity, or what is said among several, and passes the other filters. */
function chooseClaims(store: Store, options: ExportOptions): ClaimFilter | undefined {
  const filter = toFilter(options);
  const [first, ...more] = (options.entity ?? []).map((name) => findEntity(store, name));
  if (first === undefined) return filter;
  return { ...filter, ...(more.length === 0 ? { entity: first } : { among: [first, ...more] }) };
}

function findEntity(store: Store, name: string): string {
  const found = store.search(name, 10);
  const entity = store.entity(name) ?? found.find(({ names }) => names.includes(name)) ?? found[0];
  if (entity) return entity.id;
  throw new SilaError('usage', `--entity: no entity is called "${name}". Look for its name with sila serve.`);
}

async function* constructed(
  opening: Promise<QueryEngine>,
  query: string,
  format: ExportFormat,
): AsyncGenerator<string> {
  const engine = await opening;
  try {
    const { kind, pieces } = await engine.stream(query, { accept: format, timeoutMs: 600_000 });
    if (kind !== 'graph') {
      throw new SilaError('usage', 'export: the query gives no graph. Use CONSTRUCT, or: sila query');
    }
    yield* pieces;
  } finally {
    await engine.close();
  }
}

const graphFormats: readonly ExportFormat[] = ['turtle', 'ntriples', 'jsonld', 'rdfxml'];

function oneGraph(store: Store, graph: string, format: ExportFormat): AsyncIterable<string> {
  const lines = graphLines(store, graph);
  if (lines === undefined) {
    const known = store.writtenGraphs().join(', ') || 'none';
    throw new SilaError('usage', `--graph: no graph ${graph}. Imported or written are: ${known}.`);
  }
  if (graphFormats.includes(format)) return graphPieces(lines, format as GraphFormat, store.base);
  throw new SilaError('usage', `--format: one graph is written as ${graphFormats.join(', ')}.`);
}
