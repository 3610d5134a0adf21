import type { Command } from 'commander';
import { type IdentityLink, openStore, type Store } from '../../index.ts';
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
    'Lists the pairs of entities that may be one, those that would change most first.',
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

interface Doubt extends IdentityLink {
  /** Claims that would move to another entity. */
  readonly effect: number;
  readonly labels: readonly [string, string];
}

/** What a decision would change: the claims of the lesser entity; of equals, the likelier pair first. */
function rankDoubts(store: Store): readonly Doubt[] {
  return store
    .identityLinks()
    .filter(({ state }) => state === 'maybe')
    .flatMap((link): Doubt[] => {
      const [a, b] = [store.entityOfNode(link.a), store.entityOfNode(link.b)];
      if (a === undefined || b === undefined || a.id === b.id) return [];
      return [{ ...link, effect: Math.min(a.degree, b.degree), labels: [a.label, b.label] }];
    })
    .sort((x, y) => y.effect - x.effect || y.score - x.score || (x.a + x.b < y.a + y.b ? -1 : 1));
}

function describe({ a, b, labels, score, effect, ...rest }: Doubt): readonly string[] {
  return [
    `${labels[0]} = ${labels[1]}?  ${score.toFixed(1)}, ${countOf(effect, 'claim')}`,
    `  ${explainLink({ a, b, score, ...rest })}`,
    `  sila merge ${a} ${b}`,
  ];
}
