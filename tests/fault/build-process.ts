import { run } from '../../src/cli/run.ts';
import { meetings } from '../cli/runner.ts';

// A build in a process of its own, so that it can be killed; it says when it begins.
process.stdout.write('begin\n');
process.exitCode = await run(
  process.argv.slice(2),
  { ...process, signal: new AbortController().signal },
  {
    createPipeline: () => meetings,
  },
);
process.stdout.write('end\n');
