import { createHash } from 'node:crypto';
import type { Document } from '../model/document.ts';

/** What the person who runs the command says of all documents; it goes before what the input says. */
export interface Override {
  readonly lang?: string;
  readonly publisher?: string;
  /** `YYYY-MM-DD`. */
  readonly published?: string;
}

/** The parts of a document as a format gives them, not yet trimmed or checked. */
export interface Parts {
  readonly id?: string | undefined;
  /** What it is called when it has no id: its path inside the container that it came in. */
  readonly name?: string | undefined;
  readonly text: string;
  readonly lang?: string | null | undefined;
  readonly title?: string | null | undefined;
  readonly url?: string | null | undefined;
  readonly publisher?: string | null | undefined;
  /** Any form of date; kept only when it can be read. */
  readonly published?: string | null | undefined;
}

/**
 * Makes a document of what a format gives; blank fields are left out, the text is kept exactly as given.
 * A document without an id is named by the hash of its text.
 */
export function toDocument(parts: Parts, override: Override = {}): Document {
  const published = override.published ?? toDay(parts.published ?? '');
  const fields = {
    lang: override.lang ?? parts.lang,
    title: parts.title,
    url: parts.url,
    publisher: override.publisher ?? parts.publisher,
    published,
  };
  const kept = Object.entries(fields)
    .map(([key, value]) => [key, mendText(value?.replace(/\s+/gu, ' ').trim() ?? '')] as const)
    .filter(([, value]) => value);
  const text = mendText(parts.text);
  return { id: mendText(parts.id?.trim() ?? '') || hashId(text), text, ...Object.fromEntries(kept) };
}

/**
 * Puts U+FFFD in place of what no file format can carry: halves of surrogate pairs, noncharacters, and control
 * characters other than white space. Nothing moves, so offsets stay true.
 */
function mendText(text: string): string {
  return text.replace(/\p{Cs}|[\ufffe\uffff]|(?![\s])\p{Cc}/gu, '\ufffd');
}

/** The id of a document that came without one: 16 hexadecimal digits of the hash of its text. */
export function hashId(text: string): string {
  return createHash('sha256').update(text.normalize('NFC')).digest('hex').slice(0, 16);
}

/**
 * The day that a date names, `YYYY-MM-DD`, as the clock of its own time zone shows it;
 * nothing when it names no day.
 *
 *   toDay('Wed, 08 Jul 2020 23:30:00 +0300') === '2020-07-08'
 */
export function toDay(date: string): string | undefined {
  const iso = /^\s*(\d{4})-(\d{2})-(\d{2})(?!\d)/u.exec(date);
  if (iso) return realDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const mail = /(\d{1,2})[\s-]+(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s,-]+(\d{4})/iu.exec(
    date,
  );
  if (mail) return realDay(Number(mail[3]), monthNumber(mail[2] ?? ''), Number(mail[1]));
  const american =
    /(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+(\d{1,2}),?\s+(\d{4})/iu.exec(date);
  if (american) return realDay(Number(american[3]), monthNumber(american[1] ?? ''), Number(american[2]));
  return undefined;
}

function monthNumber(name: string): number {
  return 'janfebmaraprmayjunjulaugsepoctnovdec'.indexOf(name.toLowerCase()) / 3 + 1;
}

function realDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 10) : undefined;
}
