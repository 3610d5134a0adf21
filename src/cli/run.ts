import { Command, CommanderError } from 'commander';
import { createPipeline, SilaError } from '../index.ts';
import { openBrowser } from './browser.ts';
import type { ExitCode, Surroundings } from './command.ts';
import { buildCommand } from './commands/build.ts';
import { checkCommand } from './commands/check.ts';
import { demoCommand } from './commands/demo.ts';
import { diffCommand } from './commands/diff.ts';
import { evaluateCommand } from './commands/evaluate.ts';
import { exportCommand } from './commands/export.ts';
import { extractCommand } from './commands/extract.ts';
import { importCommand } from './commands/import.ts';
import { mergeCommand } from './commands/merge.ts';
import { pushCommand } from './commands/push.ts';
import { queryCommand } from './commands/query.ts';
import { rebuildCommand } from './commands/rebuild.ts';
import { removeCommand } from './commands/remove.ts';
import { reviewCommand } from './commands/review.ts';
import { serveCommand } from './commands/serve.ts';
import { statusCommand } from './commands/status.ts';
import { watchCommand } from './commands/watch.ts';
import { whyCommand } from './commands/why.ts';
import type { Io } from './io.ts';
import { createTalk } from './talk.ts';
import { version } from './version.ts';

type Finish = (code: ExitCode) => void;

/** Adds one command to the program; it reports its exit code through `finish`. */
export type AddCommand = (surroundings: Surroundings, finish: Finish) => Command;

const commands: readonly AddCommand[] = [
  buildCommand,
  extractCommand,
  serveCommand,
  statusCommand,
  removeCommand,
  rebuildCommand,
  watchCommand,
  queryCommand,
  exportCommand,
  importCommand,
  pushCommand,
  checkCommand,
  evaluateCommand,
  diffCommand,
  whyCommand,
  reviewCommand,
  mergeCommand,
  demoCommand,
];

const introduction = `Reads news, Arabic first, and builds a knowledge graph in which every edge leads back to its sentence.

  sila build news/ && sila serve`;

/**
 * Runs the command line in process: no exit, no global state. Gives the exit code.
 *
 *   await run(['extract', '-'], { stdin, stdout, stderr, env: {}, signal }) // 0
 */
export async function run(
  args: readonly string[],
  io: Io,
  replaced: Partial<Pick<Surroundings, 'createPipeline' | 'openBrowser' | 'network'>> = {},
): Promise<ExitCode> {
  const talk = createTalk(io);
  const inProcess = replaced.createPipeline !== undefined;
  const usual = { createPipeline, openBrowser, network: {} };
  const surroundings: Surroundings = { io, talk, inProcess, ...usual, ...replaced };
  let code: ExitCode = 0;
  const program = createProgram(surroundings, (finished) => {
    code = finished;
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    return explain(error, surroundings);
  }
}

function createProgram(surroundings: Surroundings, finish: Finish): Command {
  const { stdout, stderr } = surroundings.io;
  const program = new Command('sila')
    .addHelpText('before', `${introduction}\n`)
    .version(version, '-V, --version', 'show the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand(false)
    .showSuggestionAfterError()
    .showHelpAfterError('Try: sila --help');
  for (const add of commands) program.addCommand(add(surroundings, finish));
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });
  }
  return program;
}

function explain(error: unknown, { talk, io }: Surroundings): ExitCode {
  // Commander has said what it had to say.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof SilaError) {
    talk.warn(error.message);
    return error.kind === 'usage' ? 2 : 1;
  }
  if (isBrokenPipe(error)) return 0;
  const details = error instanceof Error ? (io.env.SILA_DEBUG ? error.stack : error.message) : String(error);
  talk.warn(
    `Something went wrong inside Sila: ${details}. Set SILA_DEBUG=1 to see where, and please report it.`,
  );
  return 1;
}

/** The reader of our output has had enough, as `head` does. */
function isBrokenPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}
