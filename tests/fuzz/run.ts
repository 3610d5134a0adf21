import fc from 'fast-check';
import { properties } from './properties.ts';

/**
 * Looks for inputs that break the readers and the stages of the text, and prints the least of each kind:
 * `npm run fuzz -- [runs] [seed] [word of a property's name]`. A seed that is printed gives the same again.
 */
const [runs = '300', seed = String(Date.now() % 2 ** 31), only = ''] = process.argv.slice(2);

let broken = 0;
for (const [name, property] of Object.entries(properties)) {
  if (!name.includes(only)) continue;
  process.stdout.write(`${name} (${runs} runs, seed ${seed})\n`);
  const details = await fc.check(property(), {
    numRuns: Number(runs),
    seed: Number(seed),
    interruptAfterTimeLimit: 600_000,
  });
  if (!details.failed) {
    process.stdout.write(`  held for ${details.numRuns} cases\n`);
    continue;
  }
  if (details.counterexample === null) {
    process.stdout.write(`  held for ${details.numRuns} cases, then the time was over\n`);
    continue;
  }
  broken += 1;
  process.stdout.write(`${await fc.asyncDefaultReportMessage(details)}\n`);
}
process.exitCode = broken > 0 ? 1 : 0;
