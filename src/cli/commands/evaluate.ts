import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import {
  type Extraction,
  evaluate,
  type GoldDocument,
  type Report,
  readGold,
  SilaError,
} from '../../index.ts';
import { describeCommand, type ExitCode, type Surroundings } from '../command.ts';
import { breathe, writeFully } from '../io.ts';
import { measureIdentity } from '../measure-identity.ts';
import { formatReport } from '../report.ts';

interface EvaluateOptions {
  readonly split?: string;
  readonly extractions?: string;
  readonly json?: boolean;
  readonly list?: boolean;
  readonly identity?: boolean;
}

export function evaluateCommand(surroundings: Surroundings, finish: (code: ExitCode) => void): Command {
  return describeCommand(
    'evaluate',
    'Measures what is read against gold: precision, recall and F1, with every miss.',
    'sila evaluate data/gold/ar/*.jsonl --split held --list',
  )
    .argument('<gold.jsonl...>', 'documents with the claims that ought to be read in them')
    .option('--split <name>', 'only documents of this split, such as dev or held')
    .option(
      '--extractions <file>',
      'measure this output of sila extract instead of reading the documents now',
    )
    .option('--identity', 'measure who is who, on gold whose mentions name their cluster')
    .option('--json', 'print the whole report as JSON')
    .option('--list', 'list misses, inventions and misjudged statuses')
    .action(async (paths: string[], options: EvaluateOptions) =>
      finish(await (options.identity ? measureIdentity : measure)(paths, options, surroundings)),
    );
}

async function measure(
  paths: readonly string[],
  options: EvaluateOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { io, createPipeline } = surroundings;
  const gold = readGold(paths, options.split);
  const pipeline = createPipeline();
  const extractions = options.extractions
    ? readExtractions(options.extractions)
    : await extractAll(gold, (document) => pipeline.extract(document), surroundings);
  if (io.signal.aborted) return 1;
  const report: Report = evaluate(gold, extractions, pipeline.relations);
  const text = options.json
    ? `${JSON.stringify(report, null, 2)}\n`
    : formatReport(report, options.list ?? false);
  await writeFully(io.stdout, text);
  return 0;
}

async function extractAll(
  gold: readonly GoldDocument[],
  extract: (document: GoldDocument) => Extraction,
  { io, talk }: Surroundings,
): Promise<readonly Extraction[]> {
  const progress = talk.progress('Reading gold documents', gold.length);
  const extractions: Extraction[] = [];
  for (const document of gold) {
    if (io.signal.aborted) break;
    extractions.push(extract(document));
    progress.set(extractions.length);
    if (extractions.length % 20 === 0) await breathe();
  }
  progress.end();
  return extractions;
}

function readExtractions(path: string): readonly Extraction[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.flatMap((line, i) => {
    if (!line.trim()) return [];
    try {
      return [{ dropped: [], ...JSON.parse(line) } as Extraction];
    } catch (error) {
      throw new SilaError('read', `${path}:${i + 1}: not valid JSON. Make the file with sila extract.`, {
        cause: error,
      });
    }
  });
}
