import { run } from '../../src/cli/run.ts';
import { meetings } from '../cli/runner.ts';

const stop = new AbortController();
process.once('SIGTERM', () => stop.abort());
process.once('SIGINT', () => stop.abort());

// A build in a process of its own, so that it can be killed; it says when it begins.
process.stdout.write('begin\n');
process.exitCode = await run(
  process.argv.slice(2),
  { ...process, signal: stop.signal },
  {
    createPipeline: () => meetings,
  },
);
process.stdout.write('end\n');
