import type { Command } from 'commander';
import { createQueryEngine, formatTable, openStore, type QueryResult, shorten } from '../../index.ts';
import {
  describeCommand,
  type ExitCode,
  parseCount,
  type Surroundings,
  workspaceOption,
} from '../command.ts';
import { type Io, writeFully } from '../io.ts';
import { readQuery } from '../query-source.ts';

interface QueryOptions {
  readonly workspace: string;
  readonly format?: string;
  readonly timeout?: number;
}

export function queryCommand(surroundings: Surroundings, finish: (code: ExitCode) => void): Command {
  return describeCommand(
    'query',
    'Asks the graph in SPARQL; the vocabulary’s prefixes need no declaration.',
    `sila query 'SELECT ?who ?whom { ?who sila:metWith ?whom } LIMIT 10'`,
  )
    .argument('<sparql>', 'a query, a file with one, or - for standard input')
    .addOption(workspaceOption())
    .option(
      '-f, --format <format>',
      'table, json, csv, tsv, xml, turtle, trig, nquads, ntriples, jsonld or rdfxml',
    )
    .option('--timeout <seconds>', 'end a query that takes longer (default: 60)', parseCount)
    .action(async (source: string, options: QueryOptions) =>
      finish(await ask(source, options, surroundings)),
    );
}

async function ask(source: string, options: QueryOptions, { io }: Surroundings): Promise<ExitCode> {
  const sparql = await readQuery(source, io);
  const store = openStore(options.workspace, { readonly: true });
  const engine = createQueryEngine(store);
  try {
    const accept = options.format === 'table' ? undefined : options.format;
    const result = await engine.query(sparql, {
      timeoutMs: (options.timeout ?? 60) * 1000,
      ...(accept && { accept }),
    });
    const asTable = options.format === 'table' || (!options.format && io.stdout.isTTY === true);
    const text = asTable ? tableOf(result, io, store.base) : result.body;
    await writeFully(io.stdout, text.endsWith('\n') ? text : `${text}\n`);
    return 0;
  } finally {
    await engine.close();
    store.close();
  }
}

function tableOf({ table, body }: QueryResult, io: Io, base: string): string {
  if (!table) return body;
  const width = io.stdout.columns;
  const short = (iri: string): string =>
    iri.startsWith(base) ? iri.slice(base.length).replace('/', ':') : shorten(iri);
  const text = formatTable(table, { shorten: short, ...(width && { width }) });
  return `${text}${table.rows.length === 1 ? '1 row' : `${table.rows.length} rows`}\n`;
}
