import type { Command } from 'commander';
import { type Doubt, openStore, rankDoubts } from '../../index.ts';
import {
  describeCommand,
  type ExitCode,
  parseCount,
  type Surroundings,
  workspaceOption,
} from '../command.ts';
import { explainLink } from '../identity-words.ts';
import { writeFully } from '../io.ts';
import { countOf } from '../talk.ts';

interface ReviewOptions {
  readonly workspace: string;
  readonly limit: number;
  readonly json?: boolean;
}

export function reviewCommand({ io, talk }: Surroundings, finish: (code: ExitCode) => void): Command {
  return describeCommand(
    'review',
    'Lists the pairs of entities that may be one, the greatest expected effect first.',
    'sila review --limit 20',
  )
    .addOption(workspaceOption())
    .option('--limit <count>', 'how many pairs', parseCount, 20)
    .option('--json', 'print the pairs as JSON, one a line')
    .action(async (options: ReviewOptions) => {
      const store = openStore(options.workspace, { readonly: true });
      try {
        const all = rankDoubts(store);
        const shown = all.slice(0, options.limit);
        const lines = options.json ? shown.map((doubt) => JSON.stringify(doubt)) : shown.flatMap(describe);
        if (lines.length > 0) await writeFully(io.stdout, `${lines.join('\n')}\n`);
        talk.say(`${countOf(all.length, 'pair')} to review. Decide with: sila merge <a> <b> [--different]`);
        finish(0);
      } finally {
        store.close();
      }
    });
}

function describe({ entities: [one, other], effect, claims, ...link }: Doubt): readonly string[] {
  return [
    `${one.label} = ${other.label}?  ${link.score.toFixed(1)}, ${effect} of ${countOf(claims, 'claim')} expected to move`,
    `  ${explainLink(link)}`,
    `  sila merge ${link.a} ${link.b}`,
  ];
}
