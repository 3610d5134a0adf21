import { parentPort } from 'node:worker_threads';
import { defaultGraph, namedNode, parse, Store } from 'oxigraph';
import { linesInParts } from '../export/lines-in-parts.ts';
import { sortLines } from '../graph/canonical.ts';
import { parseHead } from './tsv.ts';
import type { AnswerHead, GraphDump, WorkerReply, WorkerRequest } from './worker-protocol.ts';

// The engine blocks its thread while it works, so it has one of its own that can be ended.
const store = new Store();

parentPort?.on('message', (request: WorkerRequest) => {
  parentPort?.postMessage(answer(request));
});

function answer(request: WorkerRequest): WorkerReply {
  try {
    return { id: request.id, body: perform(request) };
  } catch (error) {
    return { id: request.id, error: error instanceof Error ? error.message : String(error) };
  }
}

function perform(request: WorkerRequest): string {
  switch (request.do) {
    case 'load':
      return load(request.nquads);
    case 'query':
      return JSON.stringify(query(request));
    case 'take':
      return take(request.answer);
    case 'leave':
      answers.delete(request.answer);
      return '';
    case 'update':
      store.update(request.update, request.base === undefined ? {} : { base_iri: request.base });
      return JSON.stringify(dump(request.dump));
    case 'replace':
      return replace(request.graph, request.nquads);
  }
}

const hasBlank = /^_:| _:[^ ]+ (?:<[^>]*> )?\.$/u;

/** Loading gives blank nodes new labels each time, so lines with one are added quad by quad, which keeps them. */
function load(nquads: string): string {
  const format = 'application/n-quads';
  const lines = nquads.split('\n');
  const blank = lines.filter((line) => hasBlank.test(line));
  const named = blank.length === 0 ? nquads : lines.filter((line) => !hasBlank.test(line)).join('\n');
  store.load(named, { format, no_transaction: true });
  for (const quad of parse(blank.join('\n'), { format })) store.add(quad);
  return '';
}

/** Answers that are still to be taken, by the number of their request, and when each was last asked for. */
const answers = new Map<number, { readonly pieces: Iterator<string, void>; asked: number }>();
/** An answer that nobody asked for in this time is forgotten, in milliseconds. */
const longestWait = 300_000;

function keep(id: number, pieces: Iterator<string, void>): void {
  const now = Date.now();
  for (const [old, { asked }] of answers) if (now - asked > longestWait) answers.delete(old);
  answers.set(id, { pieces, asked: now });
}

function query(request: Extract<WorkerRequest, { do: 'query' }>): AnswerHead {
  const { id, base, defaultGraphs, namedGraphs, kind } = request;
  const hasDataset = defaultGraphs !== undefined || namedGraphs !== undefined;
  const result = store.query(request.query, {
    // One line a row: it can be cut anywhere between lines.
    ...(kind !== 'boolean' && { results_format: kind === 'graph' ? 'nt' : 'tsv' }),
    ...(base !== undefined && { base_iri: base }),
    ...(hasDataset && {
      default_graph: (defaultGraphs ?? []).map((graph) => namedNode(graph)),
      named_graphs: (namedGraphs ?? []).map((graph) => namedNode(graph)),
    }),
  });
  if (kind === 'boolean') return { boolean: result === true };
  const text = String(result);
  if (kind === 'graph') {
    const lines = sortLines([...new Set(text.split('\n'))].filter((line) => line !== ''));
    keep(id, wholeSubjects(lines));
    return { answer: id, count: lines.length };
  }
  const end = text.indexOf('\n');
  keep(id, linePieces(text, end + 1));
  return { answer: id, count: countLines(text) - 1, variables: parseHead(text.slice(0, end)) };
}

function take(answer: number): string {
  const found = answers.get(answer);
  if (found === undefined) throw new Error('the answer was not fetched in time');
  found.asked = Date.now();
  const next = found.pieces.next();
  if (!next.done) return next.value;
  answers.delete(answer);
  return '';
}

const charactersAPiece = 100_000;

/** A text from a place on in pieces of whole lines, each line with its end. */
function* linePieces(text: string, from: number): Generator<string, void> {
  for (let at = from; at < text.length; ) {
    const end = text.indexOf('\n', Math.min(at + charactersAPiece, text.length - 1)) + 1;
    yield text.slice(at, end);
    at = end;
  }
}

function* wholeSubjects(lines: readonly string[]): Generator<string, void> {
  for (const part of linesInParts(lines)) yield `${part.join('\n')}\n`;
}

function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

function replace(graph: string, nquads: string | undefined): string {
  store.update(graph === '' ? 'DROP DEFAULT' : `DROP SILENT GRAPH <${graph}>`);
  if (nquads === undefined) return '';
  if (graph !== '') store.update(`CREATE SILENT GRAPH <${graph}>`);
  return load(nquads);
}

function dump(asked: 'all' | readonly string[]): GraphDump {
  const there = JSON.parse(String(store.query('SELECT ?g { GRAPH ?g {} }', { results_format: 'json' }))) as {
    results: { bindings: { g: { value: string } }[] };
  };
  const graphs = ['', ...there.results.bindings.map(({ g }) => g.value)];
  const wanted = asked === 'all' ? graphs : graphs.filter((graph) => asked.includes(graph));
  return Object.fromEntries(
    wanted.map((graph) => [
      graph,
      store.dump({
        format: 'application/n-quads',
        from_graph_name: graph === '' ? defaultGraph() : namedNode(graph),
      }),
    ]),
  );
}
