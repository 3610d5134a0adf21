import fc from 'fast-check';
import { createPipeline, SilaError } from '../../src/index.ts';
import { languageFactories } from '../../src/language/registry.ts';
import type { Document } from '../../src/model/document.ts';
import { readContent } from '../../src/read/content.ts';
import { toDocument } from '../../src/read/fields.ts';
import { parseRobots } from '../../src/read/network/robots.ts';
import { isMisread } from '../../src/read/piece.ts';
import { stagesFor } from '../../src/stages.ts';
import { file } from './files.ts';
import { mixture } from './mixtures.ts';

/** Processor time that one case may take, in seconds; other programs do not count. */
const mostSeconds = 10;

const pipeline = createPipeline();
const languages = (['ar', 'en'] as const).map((code) =>
  languageFactories[code](pipeline.relations.flatMap((relation) => relation.cues[code])),
);
const stages = stagesFor('https://example.org/');

/** What must hold of any input; each is named by what it says. */
export const properties: Readonly<Record<string, () => fc.IRawProperty<unknown>>> = {
  'a file gives documents or an error that says why': () =>
    fc.asyncProperty(file, async ({ name, bytes }) => {
      await timed(async () => {
        try {
          const source = { where: name, name: 'a', depth: 0 };
          for await (const piece of readContent(bytes, source)) {
            if (isMisread(piece)) expectReason(piece.error);
            else expectSound(toDocument(piece));
          }
        } catch (error) {
          expectReason(error);
        }
      });
    }),
  'sentences lie in the text in order, and tokens in sentences': () =>
    fc.asyncProperty(mixture, async (text) => {
      const document = toDocument({ text });
      await timed(() => {
        for (const language of languages) expectSpans(document, language);
      });
    }),
  'what is read is quoted word for word, and the same each time': () =>
    fc.asyncProperty(mixture, async (text) => {
      const document = toDocument({ text, published: '2021-03-04' });
      await timed(() => expectReading(document));
    }),
  'what a robots.txt says of a path is yes or no': () =>
    fc.asyncProperty(mixture, fc.webPath(), async (text, path) => {
      const lines = text.replace(/\s+/gu, '\nDisallow: /');
      await timed(() => {
        const { allows, delay = 0 } = parseRobots(`User-agent: *\nDisallow: /${lines}`, 'sila');
        if (typeof allows(path) !== 'boolean' || !(delay >= 0)) throw new Error('neither yes nor no');
      });
    }),
};

function expectReason(error: unknown): void {
  if (!(error instanceof SilaError)) throw error;
  if (!/\.$/u.test(error.message)) throw new Error(`the message does not end: ${error.message}`);
}

function expectSound({ id, text }: Document): void {
  if (!id) throw new Error('no id');
  if (/\p{Cs}|[\ufffe\uffff]|(?!\s)\p{Cc}/u.test(text)) throw new Error('characters that no format carries');
}

function expectSpans(document: Document, language: (typeof languages)[number]): void {
  const reading = language.read(document, { start: 0, end: document.text.length });
  let end = 0;
  for (const sentence of reading.sentences) {
    if (sentence.start < end || sentence.end <= sentence.start) throw new Error('sentences out of order');
    end = sentence.end;
  }
  if (end > document.text.length) throw new Error('a sentence beyond the text');
  for (const mention of reading.mentions) {
    if (document.text.slice(mention.start, mention.end) !== mention.text)
      throw new Error(`mention is not ${mention.text}`);
  }
}

function expectReading(document: Document): void {
  const extraction = extract(document);
  if (!extraction) return;
  const { text } = document;
  for (const { evidence } of extraction.claims) {
    for (const { start, end, text: quoted, cue, paragraph = 0 } of evidence) {
      if (text.slice(start, end) !== quoted) throw new Error('the evidence is not in the text');
      if (cue.start < start || cue.end > end) throw new Error('the cue lies outside its sentence');
      if (!(paragraph >= 1 && paragraph <= text.length)) throw new Error('the paragraph is none');
    }
  }
  for (const { mentions } of extraction.entities) {
    for (const mention of mentions) {
      if (text.slice(mention.start, mention.end) !== mention.text)
        throw new Error('the mention is not in the text');
    }
  }
  const again = extract(document);
  if (JSON.stringify(again) !== JSON.stringify(extraction)) throw new Error('read otherwise the second time');
  const lines = stages.record(document, stages.resolve(document, extraction));
  if (lines.some((line) => /[\n\r]/u.test(line))) throw new Error('a record line with a break');
}

function extract(document: Document) {
  try {
    return pipeline.extract(document);
  } catch (error) {
    if (error instanceof SilaError && error.kind === 'read') return undefined;
    throw error;
  }
}

async function timed(work: () => Promise<void> | void): Promise<void> {
  const before = process.cpuUsage();
  await work();
  const { user } = process.cpuUsage(before);
  if (user > mostSeconds * 1e6) throw new Error(`took ${(user / 1e6).toFixed(1)} s of processor time`);
}
