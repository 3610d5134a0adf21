import { readFileSync } from 'node:fs';
import {
  createQueryEngine,
  createRemoteEngine,
  findExternal,
  openRemote,
  openStore,
  pushWorkspace,
  type QueryEngine,
  type Store,
} from '../../src/index.ts';
import { makeLarge } from './large-workspace.ts';
import { libraryQuestions, pathQuestions, type Question } from './library-questions.ts';

/**
 * Measures SPARQL on the built-in engine: `npm run bench -- sparql [quads] [server]`, such as `10000,100000`. How
 * long loading takes, then every query of the library and some with paths: the middle of three runs in
 * milliseconds, and its rows. With the address of an empty SPARQL server, that is measured beside it.
 */
const [sizes = '10000,100000,1000000', server] = process.argv.slice(2);
const runs = 3;
/** Milliseconds after which a query is given up. */
const longest = 20_000;
/** Milliseconds for which queries are asked before any is measured. */
const warmingFor = 5000;

for (const size of sizes.split(',').map(Number)) await measureSize(size);

async function measureSize(size: number): Promise<void> {
  const { folder, quads } = makeLarge(size);
  const store = openStore(folder, { readonly: true });
  const own = createQueryEngine(store);
  try {
    const before = memory();
    const loading = await timed(() => own.query('ASK {}', { timeoutMs: 600_000 }));
    print(`\n${quads} quads, ${store.counts().documents} documents`);
    print(
      `loaded in ${(loading / 1000).toFixed(1)} s, ${Math.round(quads / loading)} thousand quads/s, ${memory() - before} MB`,
    );
    const other = server === undefined ? undefined : await openServer(server, store);
    print(
      `${'query'.padEnd(26)}${'ms'.padStart(9)}${other ? 'server ms'.padStart(11) : ''}${'rows'.padStart(8)}`,
    );
    const questions = [...libraryQuestions(store), ...pathQuestions(store)];
    await warmUp(own, questions);
    for (const [name, sparql] of questions) await measureQuery(name, sparql, own, other);
  } finally {
    await own.close();
    store.close();
  }
}

/** The engine's code is made faster while it runs; what the first queries take is not what they take later. */
async function warmUp(engine: QueryEngine, questions: readonly Question[]): Promise<void> {
  const began = performance.now();
  for (const [, sparql] of questions) {
    if (performance.now() - began > warmingFor) return;
    await engine.query(sparql, { timeoutMs: longest });
  }
}

async function measureQuery(
  name: string,
  sparql: string,
  own: QueryEngine,
  other: QueryEngine | undefined,
): Promise<void> {
  const { time, rows } = await middleOf(own, sparql);
  const beside = other ? (await middleOf(other, sparql)).time.padStart(11) : '';
  print(`${name.padEnd(26)}${time.padStart(9)}${beside}${String(rows).padStart(8)}`);
}

/** The middle of some runs in milliseconds; of one that takes seconds, the first. */
async function middleOf(engine: QueryEngine, sparql: string): Promise<{ time: string; rows: number }> {
  const times: number[] = [];
  let rows = 0;
  try {
    while (times.length < runs && (times[0] ?? 0) < 5000) {
      times.push(
        await timed(async () => {
          rows = (await engine.query(sparql, { timeoutMs: longest })).table?.rows.length ?? 0;
        }),
      );
    }
  } catch (error) {
    const isSlow = error instanceof Error && error.name === 'QueryTimeoutError';
    return { time: isSlow ? `> ${longest}` : 'failed', rows };
  }
  const middle = times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
  return { time: middle.toFixed(1), rows };
}

async function openServer(address: string, store: Store): Promise<QueryEngine> {
  const external = await findExternal(address, { base: store.base }, {});
  const time = await timed(() =>
    pushWorkspace(store, openRemote({ endpoint: external.graphs }), { factsGraph: external.factsGraph }),
  );
  print(`put to ${address} in ${(time / 1000).toFixed(1)} s`);
  return createRemoteEngine(store, external, {});
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Memory of this process in MB; where the system does not tell, as Node knows it. */
function memory(): number {
  try {
    const status = readFileSync('/proc/self/status', 'utf8');
    return Math.round(Number(/VmRSS:\s+(\d+)/u.exec(status)?.[1] ?? 0) / 1024);
  } catch {
    return Math.round(process.memoryUsage().rss / 1e6);
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
