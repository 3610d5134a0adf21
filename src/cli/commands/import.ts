import { existsSync, readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { type Command, Option } from 'commander';
import {
  openStore,
  parseGraph,
  type ReadableFormat,
  readableFormats,
  refuseOwnGraphs,
  SilaError,
  type Store,
} from '../../index.ts';
import { describeCommand, type ExitCode, type Surroundings, workspaceOption } from '../command.ts';
import { keepInStep } from '../external.ts';
import { type Io, writeFully } from '../io.ts';
import { countOf } from '../talk.ts';

interface ImportOptions {
  readonly workspace: string;
  readonly graph?: string;
  readonly format?: ReadableFormat;
  readonly asIs?: boolean;
  readonly list?: boolean;
  readonly remove?: string;
}

/** Formats by the extension of a file. */
const extensions: Readonly<Record<string, ReadableFormat>> = {
  '.ttl': 'turtle',
  '.n3': 'turtle',
  '.trig': 'trig',
  '.nq': 'nquads',
  '.nt': 'ntriples',
  '.jsonld': 'jsonld',
  '.json': 'jsonld',
  '.rdf': 'rdfxml',
  '.owl': 'rdfxml',
  '.xml': 'rdfxml',
};

export function importCommand(surroundings: Surroundings, finish: (code: ExitCode) => void): Command {
  return describeCommand(
    'import',
    'Puts RDF that others wrote into a graph of its own, beside what the documents say.',
    'sila import wikidata.ttl --graph https://example.org/wikidata',
  )
    .argument('[files...]', 'RDF files, or - for standard input')
    .addOption(workspaceOption())
    .option('--graph <iri>', 'name of the graph, which is replaced (default: by the file’s name)')
    .addOption(
      new Option('-f, --format <format>', 'form of the files (default: by their names)').choices([
        ...readableFormats,
      ]),
    )
    .option('--as-is', 'keep the graphs of the file; only where the workspace holds no document')
    .option('--list', 'list what was imported or written, with the number of statements')
    .option('--remove <iri>', 'take a graph away again')
    .action(async (files: readonly string[], options: ImportOptions) =>
      finish(await importFiles(files, options, surroundings)),
    );
}

async function importFiles(
  files: readonly string[],
  options: ImportOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { io, talk } = surroundings;
  checkUse(files, options);
  const store = openStore(options.workspace, { readonly: options.list === true });
  try {
    if (options.list) await writeFully(io.stdout, listGraphs(store));
    if (options.remove !== undefined) removeGraph(store, options.remove);
    for (const file of files) {
      const changes = await readChanges(file, options, store, io);
      refuseOwnGraphs(store, changes.keys());
      const isNew = [...changes.keys()].every((graph) => store.writtenQuads(graph) === undefined);
      store.writeGraphs(changes);
      const count = [...changes.values()].reduce((sum, lines) => sum + lines.length, 0);
      const place =
        changes.size === 1 ? [...changes.keys()][0] || 'the default graph' : countOf(changes.size, 'graph');
      talk.say(`${file}: ${countOf(count, 'statement')} ${isNew ? 'put into' : 'now in'} ${place}.`);
    }
    if (options.list) return 0;
    return (await keepInStep(store, options.workspace, surroundings)) ? 0 : 1;
  } finally {
    store.close();
  }
}

function checkUse(files: readonly string[], { list, remove, graph, asIs }: ImportOptions): void {
  if (files.length === 0 && !list && remove === undefined) {
    throw new SilaError('usage', 'import: no file is given. Name RDF files, or - for standard input.');
  }
  if (graph !== undefined && asIs) {
    throw new SilaError('usage', 'import: --graph and --as-is exclude each other. Keep one.');
  }
  if (graph !== undefined && files.length > 1) {
    throw new SilaError('usage', 'import: one --graph cannot take several files. Import one at a time.');
  }
  if (graph !== undefined && !/^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/iu.test(graph)) {
    throw new SilaError('usage', `--graph: ${graph} is no absolute IRI. Give one: https://example.org/mine`);
  }
}

function listGraphs(store: Store): string {
  return store
    .writtenGraphs()
    .map((graph) => `${graph || 'default'}\t${store.writtenQuads(graph)?.length ?? 0}\n`)
    .join('');
}

function removeGraph(store: Store, name: string): void {
  const graph = name === 'default' ? '' : name;
  if (store.writtenQuads(graph) === undefined) {
    throw new SilaError('usage', `--remove: no graph ${name}. See: sila import --list`);
  }
  store.writeGraphs(new Map([[graph, undefined]]));
}

async function readChanges(
  file: string,
  options: ImportOptions,
  store: Store,
  io: Io,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const format = options.format ?? extensions[extname(file).toLowerCase()];
  if (format === undefined) {
    throw new SilaError('usage', `${file}: its name tells no format. Add --format, such as --format turtle.`);
  }
  const own = `${store.base}import/${encodeURIComponent(file === '-' ? 'stdin' : basename(file))}`;
  const graph = options.graph ?? own;
  const text = decode(await readBytes(file, io), file);
  try {
    if (!options.asIs) return new Map([[graph, parseGraph(text, format, { graph, base: graph })]]);
    return byGraph(parseGraph(text, format, { graph: '', base: graph, keepGraphs: true }));
  } catch (error) {
    if (error instanceof SilaError)
      throw new SilaError('read', `${file}: ${error.message}`, { cause: error });
    throw error;
  }
}

async function readBytes(file: string, io: Io): Promise<Uint8Array> {
  if (file !== '-') {
    if (existsSync(file)) return readFileSync(file);
    throw new SilaError('usage', `${file}: there is no such file. Check the path.`);
  }
  const parts: Buffer[] = [];
  for await (const part of io.stdin) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}

function decode(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new SilaError('read', `${file}: is not UTF-8, as RDF must be. Save it as UTF-8.`, { cause: error });
  }
}

/** Canonical lines by the graph that each names at its end. */
function byGraph(lines: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const graphs = new Map<string, string[]>();
  for (const line of lines) {
    const graph = graphAtEnd.exec(line)?.[1] ?? '';
    const members = graphs.get(graph);
    if (members) members.push(line);
    else graphs.set(graph, [line]);
  }
  return graphs;
}

const term = String.raw`(?:<[^>]*>|_:\S+|"(?:[^"\\]|\\.)*"(?:@[\w-]+|\^\^<[^>]*>)?|<<\(.*\)>>)`;
/** Subject, predicate and object, then the graph. */
const graphAtEnd = new RegExp(String.raw`^${term} <[^>]*> ${term} <([^>]*)> \.$`, 'u');
