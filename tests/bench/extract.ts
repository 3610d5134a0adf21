import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import compromise from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { dataFolder } from '../../src/config.ts';
import { createPipeline } from '../../src/pipeline.ts';

/**
 * Measures reading alone, on one core: tokens a second over the gold's texts, beside two libraries that find
 * names in English text of the same length, and how the time grows with the length of one document.
 * Run it on a quiet machine: `npm run bench extract -- --lang en`.
 */
const lang = process.argv.slice(2).includes('en') ? 'en' : 'ar';
const say = (line: string) => process.stdout.write(`${line}\n`);
const tokensOf = (text: string) => text.split(/\s+/u).length;

function goldTexts(language: string): readonly string[] {
  const folder = join(dataFolder, 'gold', language);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n').filter(Boolean))
    .map((line) => (JSON.parse(line) as { text: string }).text);
}

/** CPU milliseconds of some work. */
function cost(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const wink = winkNLP(model);
const pipeline = createPipeline();
/** What reads a text, from raw text to names; Sila reads claims too. */
const readers: readonly {
  readonly name: string;
  readonly lang: string;
  readonly read: (text: string) => void;
}[] = [
  { name: `sila, ${lang}`, lang, read: (text) => pipeline.extract({ id: 'bench', text, lang }) },
  { name: 'compromise, en', lang: 'en', read: (text) => compromise(text).topics().out('array') },
  { name: 'wink-nlp, en', lang: 'en', read: (text) => wink.readDoc(text).entities().out() },
];

const own = goldTexts(lang);
const length = own.join('').length;
/** The same number of characters for each, document by document. */
const inputs = readers.map((reader) => {
  const texts = reader.lang === lang ? own : goldTexts(reader.lang);
  let left = length;
  const input: string[] = [];
  for (let i = 0; left > 0; i++) {
    const text = (texts[i % texts.length] ?? '').slice(0, left);
    input.push(text);
    left -= text.length;
  }
  return input;
});

say(`${own.length} documents, ${length} characters, ${tokensOf(own.join(' '))} tokens`);
say('reader             CPU ms   tokens a CPU second   characters a CPU second');
for (const [i, { name, read }] of readers.entries()) {
  const texts = inputs[i] ?? [];
  const all = () => {
    for (const text of texts) read(text);
  };
  all();
  const ms = Math.min(cost(all), cost(all), cost(all));
  const rate = (count: number) => Math.round((count / ms) * 1000);
  say(
    `${name.padEnd(16)} ${ms.toFixed(0).padStart(8)} ${String(rate(tokensOf(texts.join(' ')))).padStart(21)} ${String(rate(length)).padStart(25)}`,
  );
}

const natural = own.join('\n\n');
say('one document of              CPU ms   ms a kB');
for (const kilobytes of [1, 10, 100, 1000]) {
  let text = natural;
  while (text.length < kilobytes * 1000) text += `\n\n${natural}`;
  text = text.slice(0, kilobytes * 1000);
  const ms = cost(() => pipeline.extract({ id: 'bench', text, lang }));
  say(
    `${String(kilobytes).padStart(6)} thousand characters ${ms.toFixed(0).padStart(8)} ${(ms / kilobytes).toFixed(2).padStart(9)}`,
  );
}
