import {
  type Document,
  evaluateIdentity,
  type IdentityReport,
  identityRanges,
  type PrecisionRecall,
  readIdentityGold,
} from '../index.ts';
import { formatColumns } from './columns.ts';
import type { ExitCode, Surroundings } from './command.ts';
import { writeFully } from './io.ts';

/** Measures who is who on gold whose mentions name their cluster, and prints the report. */
export async function measureIdentity(
  paths: readonly string[],
  options: { readonly split?: string; readonly json?: boolean; readonly list?: boolean },
  { io, talk, createPipeline }: Surroundings,
): Promise<ExitCode> {
  const gold = readIdentityGold(paths, options.split);
  const pipeline = createPipeline();
  const symmetric = new Set(pipeline.relations.filter((each) => each.symmetric).map(({ id }) => id));
  const progress = talk.progress('Reading gold documents', gold.length);
  let count = 0;
  const extract = (document: Document) => {
    count += 1;
    progress.set(count);
    return pipeline.extract(document);
  };
  const report = evaluateIdentity(gold, extract, (id) => symmetric.has(id));
  progress.end();
  const text = options.json ? JSON.stringify(report, null, 2) : formatIdentity(report, options.list ?? false);
  await writeFully(io.stdout, `${text}\n`);
  return 0;
}

function formatIdentity(report: IdentityReport, list: boolean): string {
  const rows = (['all', 'read'] as const).flatMap((part) =>
    identityRanges.flatMap((range) => {
      const { pairwise, bCubed } = report[part][range];
      const of = `${part === 'all' ? 'all mentions' : 'mentions read'}, ${range}`;
      return [
        [of, 'pairs', ...numbers(pairwise)],
        [of, 'B³', ...numbers(bCubed)],
      ];
    }),
  );
  const faults = [
    ...report.mistaken.map(({ clusters }) => `taken for one: ${clusters.join(', ')}`),
    ...report.parted.map(({ cluster, into }) => `taken for ${into}: ${cluster}`),
  ];
  return [
    `${report.documents} documents, ${report.mentions} mentions, ${report.found} of them read.`,
    formatColumns(['measured on', 'by', 'precision', 'recall', 'F1', 'count'], rows),
    ...(list ? faults : []),
  ].join('\n');
}

function numbers({ precision, recall, f1, count }: PrecisionRecall): readonly string[] {
  return [precision, recall, f1].map((share) => (share * 100).toFixed(1)).concat(String(count));
}
