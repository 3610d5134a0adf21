import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { makeDocx, makeOdt, wordParagraph } from '../read/office-maker.ts';
import { makePdf } from '../read/pdf-maker.ts';
import { mixture } from './mixtures.ts';

const escapeXml = (text: string): string =>
  text.replace(/[<&>]/gu, (sign) => `&#${sign.codePointAt(0)};`).replace(/\p{Cs}|\p{Cc}/gu, ' ');

const encode = (text: string): Uint8Array => strToU8(text.replace(/\p{Cs}/gu, '?'));

/** How a text becomes a sound file of each format. */
const makers: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'a.txt': encode,
  'a.md': encode,
  'a.html': (text) =>
    encode(`<html><body><article>${`<p>${escapeXml(text)}</p>`.repeat(3)}</article></body></html>`),
  'a.xml': (text) => encode(`<rss><channel><item><title>${escapeXml(text)}</title></item></channel></rss>`),
  'a.json': (text) => encode(JSON.stringify([{ text }, { id: 'b', text }])),
  'a.jsonl': (text) => encode(`${JSON.stringify({ text })}\n${JSON.stringify({ id: 'b', text })}`),
  'a.csv': (text) => encode(`id,text\n1,"${text.replaceAll('"', '""')}"\n`),
  'a.eml': (text) =>
    encode(`From: a@example.org\r\nSubject: x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}`),
  'a.pdf': (text) => makePdf([[{ text: escapeXml(text).slice(0, 60), x: 50, y: 700 }]]),
  'a.docx': (text) => makeDocx(wordParagraph(escapeXml(text))),
  'a.odt': (text) => makeOdt(`<text:p>${escapeXml(text)}</text:p>`),
  'a.zip': (text) => zipSync({ 'a.txt': encode(text), 'b.html': encode(`<p>${escapeXml(text)}`) }),
  'a.txt.gz': (text) => gzipSync(encode(text)),
  'a.warc': (text) => {
    const answer = encode(
      `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<article><p>${escapeXml(text)}</p></article>`,
    );
    const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://e.org/1\r\nContent-Length: ${answer.length}\r\n\r\n`;
    return Buffer.concat([encode(head), answer, encode('\r\n\r\n')]);
  },
};

/** A file with its name. */
export interface FuzzFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const sound: fc.Arbitrary<FuzzFile> = fc
  .tuple(fc.constantFrom(...Object.entries(makers)), mixture)
  .map(([[name, make], text]) => ({ name, bytes: make(text) }));

/** A sound file with bytes turned, cut out or doubled. */
const spoiled: fc.Arbitrary<FuzzFile> = fc
  .tuple(
    sound,
    fc.array(fc.tuple(fc.nat(), fc.constantFrom('turn', 'cut', 'double', 'zero'), fc.nat(255)), {
      minLength: 1,
      maxLength: 6,
    }),
  )
  .map(([{ name, bytes }, changes]) => ({
    name,
    bytes: changes.reduce((file, [at, what, value]) => spoil(file, at, what, value), bytes),
  }));

function spoil(bytes: Uint8Array, at: number, what: string, value: number): Uint8Array {
  const place = bytes.length === 0 ? 0 : at % bytes.length;
  const head = bytes.subarray(0, place);
  const tail = bytes.subarray(place);
  if (what === 'cut') return Buffer.concat([head, tail.subarray(value)]);
  if (what === 'double') return Buffer.concat([head, tail.subarray(0, value), tail]);
  const copy = bytes.slice();
  if (copy.length > 0) copy[place] = what === 'zero' ? 0 : value;
  return copy;
}

const noise: fc.Arbitrary<FuzzFile> = fc
  .tuple(fc.constantFrom(...Object.keys(makers), 'a', 'a.xyz'), fc.uint8Array({ maxLength: 300 }))
  .map(([name, bytes]) => ({ name, bytes }));

/** A file of any format, sound, spoiled or mere noise. */
export const file: fc.Arbitrary<FuzzFile> = fc.oneof(
  { weight: 2, arbitrary: sound },
  { weight: 5, arbitrary: spoiled },
  { weight: 2, arbitrary: noise },
);
