import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder } from '../../src/config.ts';
import { createPipeline } from '../../src/pipeline.ts';

/**
 * Measures reading alone, on one core: tokens a second over the gold's texts, and how the time grows with the
 * length of one document. Run it on a quiet machine: `npm run bench extract -- --lang en`.
 */
const lang = process.argv.slice(2).includes('en') ? 'en' : 'ar';
const folder = join(dataFolder, 'gold', lang);
const texts = readdirSync(folder)
  .filter((file) => file.endsWith('.jsonl'))
  .flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n').filter(Boolean))
  .map((line) => (JSON.parse(line) as { text: string }).text);
const natural = texts.join('\n\n');
const pipeline = createPipeline();
const tokensOf = (text: string) => text.split(/\s+/u).length;
const say = (line: string) => process.stdout.write(`${line}\n`);

/** CPU milliseconds of one reading. */
function cost(text: string): number {
  const before = process.cpuUsage();
  pipeline.extract({ id: 'bench', text, lang });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

cost(natural);
let spent = 0;
for (const text of texts) spent += cost(text);
say(`language ${lang}: ${texts.length} documents, ${tokensOf(natural)} tokens`);
say(`${Math.round(tokensOf(natural) / (spent / 1000))} tokens a CPU second`);
say('one document of         CPU ms   ms a kB');
for (const kilobytes of [1, 10, 100, 1000]) {
  let text = natural;
  while (text.length < kilobytes * 1000) text += `\n\n${natural}`;
  text = text.slice(0, kilobytes * 1000);
  const ms = cost(text);
  say(
    `${String(kilobytes).padStart(6)} thousand characters ${ms.toFixed(0).padStart(8)} ${(ms / kilobytes).toFixed(2).padStart(9)}`,
  );
}
