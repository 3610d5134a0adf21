import type { Command } from 'commander';
import { linkedStore, openStore, type RunRecord, type Store } from '../../index.ts';
import { describeCommand, type ExitCode, type Surroundings, workspaceOption } from '../command.ts';
import { writeFully } from '../io.ts';
import { countOf, formatCount } from '../talk.ts';

interface StatusOptions {
  readonly workspace: string;
  readonly json?: boolean;
  readonly all?: boolean;
  readonly documents?: boolean;
}

/** What `status --json` prints. */
interface Status {
  readonly workspace: string;
  readonly documents: number;
  /** Documents that the present packs and word lists would read otherwise. */
  readonly outdated: number;
  readonly entities: number;
  readonly claims: number;
  readonly facts: number;
  readonly run?: RunRecord;
  /** The server that holds the graph, and whether it holds all of it. */
  readonly store?: { readonly address: string; readonly kind: string; readonly inStep: boolean };
  readonly failures: readonly { readonly source: string; readonly reason: string }[];
}

/** Failures that are listed unless all are asked for. */
const listed = 20;

export function statusCommand(surroundings: Surroundings, finish: (code: ExitCode) => void): Command {
  const { io } = surroundings;
  return describeCommand(
    'status',
    'Tells what a workspace holds, and what could not be read and why.',
    'sila status',
  )
    .addOption(workspaceOption())
    .option('--json', 'print it as JSON')
    .option('--all', `list all that could not be read, not only ${listed}`)
    .option('--documents', 'list the documents instead: id, language, claims, title')
    .action(async (options: StatusOptions) => {
      const store = openStore(options.workspace, { readonly: true });
      try {
        if (options.documents) await listDocuments(store, surroundings);
        else {
          const status = statusOf(store, options.workspace, surroundings.createPipeline().fingerprint);
          const text = options.json
            ? JSON.stringify(status, null, 2)
            : formatStatus(status, options.all === true);
          await writeFully(io.stdout, `${text}\n`);
        }
      } finally {
        store.close();
      }
      finish(0);
    });
}

function statusOf(store: Store, workspace: string, fingerprint: string): Status {
  const counts = store.counts();
  const run = store.lastRun();
  const linked = linkedStore(workspace);
  const current = store.fingerprints().get(fingerprint) ?? 0;
  return {
    workspace,
    ...counts,
    outdated: counts.documents - current,
    ...(run && { run }),
    ...(linked && {
      store: { address: linked.address, kind: linked.kind, inStep: linked.revision === store.revision() },
    }),
    failures: store.failures(),
  };
}

async function listDocuments(store: Store, { io }: Surroundings): Promise<void> {
  for (const { document, lang, claims } of store.documents()) {
    const cells = [document.id, lang, String(claims), document.title ?? ''];
    await writeFully(io.stdout, `${cells.map((cell) => cell.replace(/\s+/gu, ' ')).join('\t')}\n`);
  }
}

function formatStatus(status: Status, all: boolean): string {
  const { documents, outdated, entities, claims, facts, run, store: server, failures } = status;
  const older =
    outdated > 0 ? ` (${formatCount(outdated)} read by older packs or word lists: sila rebuild)` : '';
  const shown = all ? failures : failures.slice(0, listed);
  const more = failures.length - shown.length;
  return [
    `documents  ${formatCount(documents)}${older}`,
    `failed     ${formatCount(failures.length)}`,
    `entities   ${formatCount(entities)}`,
    `claims     ${formatCount(claims)}`,
    `facts      ${formatCount(facts)}`,
    `last run   ${run ? formatRun(run) : 'none'}`,
    ...(server ? [`store      ${server.address} (${server.inStep ? 'in step' : 'behind: sila push'})`] : []),
    ...(shown.length > 0 ? ['', 'Not read:', ...shown.map(({ reason }) => `  ${reason}`)] : []),
    ...(more > 0 ? [`  and ${formatCount(more)} more: sila status --all`] : []),
  ].join('\n');
}

function formatRun({ command, outcome, seen, added, replaced, unchanged, failed }: RunRecord): string {
  const words = { finished: 'finished', stopped: 'was stopped', running: 'is running, or was cut off' }[
    outcome
  ];
  const time = seen.slice(0, 16).replace('T', ' ');
  const counts = `${countOf(added, 'document')} added, ${replaced} replaced, ${unchanged} unchanged, ${failed} failed`;
  return `${command} ${words} ${time} UTC: ${counts}`;
}
