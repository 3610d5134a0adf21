import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { dataFolder, defaultPort } from '../../index.ts';
import { describeCommand, type ExitCode, parsePort, type Surroundings, workspaceOption } from '../command.ts';
import { build } from './build.ts';
import { serveWorkspace } from './serve.ts';

interface DemoOptions {
  readonly workspace: string;
  readonly port?: number;
  readonly open: boolean;
}

export function demoCommand(surroundings: Surroundings, finish: (code: ExitCode) => void): Command {
  return describeCommand(
    'demo',
    'Builds a graph of the sample documents and opens it in the browser.',
    'sila demo --no-open',
  )
    .addOption(workspaceOption())
    .option('-p, --port <number>', `port of the web view (default: PORT, or ${defaultPort})`, parsePort)
    .option('--no-open', 'do not open the browser')
    .action(async (options: DemoOptions) => {
      const code = await build(samplePaths(), { workspace: options.workspace }, surroundings);
      // A sample that cannot be read must not keep the others from being seen.
      finish(surroundings.io.signal.aborted ? code : await serveWorkspace(options, surroundings));
    });
}

/** The folders of samples, one a language; beside them lies what says where they come from. */
function samplePaths(): readonly string[] {
  const folder = join(dataFolder, 'samples');
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(folder, entry.name))
    .sort();
}
