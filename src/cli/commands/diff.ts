import type { Command } from 'commander';
import { type ChangedClaim, diffClaims, type PlainClaim } from '../../index.ts';
import { claimsOf } from '../claims-of.ts';
import { describeCommand, type ExitCode, type Surroundings } from '../command.ts';
import { writeFully } from '../io.ts';
import { countOf } from '../talk.ts';

export function diffCommand({ io, talk }: Surroundings, finish: (code: ExitCode) => void): Command {
  return describeCommand(
    'diff',
    'Lists the claims added, removed and changed between two workspaces, or outputs of extract.',
    'sila diff graph-monday graph-tuesday',
  )
    .argument('<before>', 'workspace folder, or output of sila extract')
    .argument('<after>', 'the same, later')
    .option('--json', 'print the difference as JSON')
    .action(async (before: string, after: string, options: { json?: boolean }) => {
      const difference = diffClaims(claimsOf(before), claimsOf(after));
      const { added, removed, changed } = difference;
      const lines = [
        ...removed.map((claim) => `- ${formatClaim(claim)}`),
        ...added.map((claim) => `+ ${formatClaim(claim)}`),
        ...changed.map((change) => `~ ${formatChange(change)}`),
      ];
      const text = options.json ? JSON.stringify(difference, null, 2) : lines.join('\n');
      if (text) await writeFully(io.stdout, `${text}\n`);
      talk.say(
        `${countOf(added.length, 'claim')} added, ${removed.length} removed, ${changed.length} changed.`,
      );
      finish(lines.length > 0 ? 1 : 0);
    });
}

function formatClaim({ document, relation, subject, object, status }: PlainClaim): string {
  return `${document}\t${subject}\t${relation}\t${object}\t${status}`;
}

function formatChange({ before, after, fields }: ChangedClaim): string {
  const changes = fields.map((field) => `${field}: ${before[field] ?? 'none'} → ${after[field] ?? 'none'}`);
  return `${formatClaim(after)}\t${changes.join('; ')}`;
}
