/** A piece of text as it stands on a page, in points; y grows upward. */
export interface PageItem {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Size of the letters. */
  readonly size: number;
}

/** What pdf.js says of a piece of text. */
interface RawItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
}

const presentation = /[\ufb50-\ufdff\ufe70-\ufefc\ufb00-\ufb06]+/gu;

/**
 * Makes an item of what pdf.js gives: presentation forms become letters. Undefined for text that stands
 * on its side or upside down, such as a watermark, and for empty text.
 */
export function toPageItem({ str, transform, width }: RawItem): PageItem | undefined {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform;
  if (!str || a <= 0 || Math.abs(b) > Math.abs(a) / 5) return undefined;
  // A mark's presentation form stands on a space of its own.
  const text = str.replace(presentation, (forms) => forms.normalize('NFKC').replace(/ (?=\p{M})/gu, ''));
  return { text, x, y, width: Math.abs(width), size: Math.hypot(c, d) };
}

const right = (item: PageItem): number => item.x + item.width;
const rightToLeft = /[\u0590-\u08ff]/u;
const strongLeft = /[\p{Lu}\p{Ll}]/u;
const digits = /\p{Nd}/u;

/** Whether a text is written from the right: most of its letters are. */
export function isRightToLeft(text: string): boolean {
  const count = (pattern: RegExp): number => text.match(new RegExp(pattern, 'gu'))?.length ?? 0;
  return count(/[\u0621-\u064a\u0671-\u06d3\u05d0-\u05ea]/u) > count(strongLeft);
}

/**
 * The text of a line in the order in which it is read, its items given in any order.
 * In a line from the right, words from the left and numbers keep their own direction.
 */
export function lineText(items: readonly PageItem[], fromRight: boolean): string {
  const whole = placeMarks(fromRight ? joinLigatures(items) : items);
  if (!fromRight) return join([...whole].sort((a, b) => a.x - b.x || right(a) - right(b)));
  const ordered = [...whole].sort((a, b) => right(b) - right(a) || b.x - a.x);
  return join(turnRuns(ordered));
}

/**
 * Joins the letters of a ligature: all but one come without width, at the left edge of the one that has it,
 * the last letter first.
 */
function joinLigatures(items: readonly PageItem[]): readonly PageItem[] {
  const isTail = ({ text, width }: PageItem): boolean => width === 0 && /^\p{L}/u.test(text);
  const tails = items.filter(isTail);
  if (tails.length === 0) return items;
  const heads = items.filter((item) => !isTail(item));
  for (const tail of tails.reverse()) {
    const distance = (item: PageItem): number => (item.width > 0 ? Math.abs(item.x - tail.x) : Infinity);
    const at = heads.reduce(
      (best, item, i) => (distance(item) < distance(heads[best] ?? item) ? i : best),
      0,
    );
    const head = heads[at];
    if (head && distance(head) < tail.size * 0.1) heads[at] = { ...head, text: head.text + tail.text };
    else heads.push(tail);
  }
  return heads;
}

/** Puts a mark that was drawn by itself into the item of several letters above which it stands. */
function placeMarks(items: readonly PageItem[]): readonly PageItem[] {
  const marks = items.filter(({ text }) => /^\p{M}+$/u.test(text));
  if (marks.length === 0) return items;
  const letters = items.filter(({ text }) => !/^\p{M}+$/u.test(text));
  const loose: PageItem[] = [];
  for (const mark of marks) {
    const at = letters.findIndex((item) => item.x < mark.x && mark.x < right(item) && item.text.length > 1);
    const host = letters[at];
    if (!host || !rightToLeft.test(host.text)) loose.push(mark);
    else letters[at] = { ...host, text: insertMark(host, mark) };
  }
  return [...letters, ...loose];
}

function insertMark(host: PageItem, mark: PageItem): string {
  const clusters = host.text.match(/\P{M}\p{M}*/gu) ?? [host.text];
  const share = (right(host) - mark.x) / host.width;
  const index = Math.min(clusters.length - 1, Math.floor(share * clusters.length));
  return clusters.map((cluster, i) => (i === index ? cluster + mark.text : cluster)).join('');
}

/** In a line read from the right, turns runs of Latin words and of digits back into their own order. */
function turnRuns(ordered: readonly PageItem[]): readonly PageItem[] {
  const turned: PageItem[] = [];
  for (let at = 0; at < ordered.length; ) {
    const end = runEnd(ordered, at);
    turned.push(...ordered.slice(at, end).reverse());
    at = end;
  }
  return turned;
}

/** Where the run that begins at `at` ends: one item, unless it and others after it are read from the left. */
function runEnd(ordered: readonly PageItem[], at: number): number {
  const kindOf = (item: PageItem | undefined): 'left' | 'number' | 'right' | 'neutral' | undefined => {
    if (!item) return undefined;
    if (rightToLeft.test(item.text) && !/^[\u0660-\u0669\u06f0-\u06f9.,/]+$/u.test(item.text)) return 'right';
    if (strongLeft.test(item.text)) return 'left';
    return digits.test(item.text) ? 'number' : 'neutral';
  };
  const first = kindOf(ordered[at]);
  if (first !== 'left' && first !== 'number') return at + 1;
  let end = at + 1;
  let latin = first === 'left';
  for (let next = end; next < ordered.length; next++) {
    const kind = kindOf(ordered[next]);
    if (kind === 'right') break;
    if (kind === 'neutral') continue;
    latin ||= kind === 'left';
    const between = ordered
      .slice(end, next)
      .map(({ text }) => text)
      .join('');
    // Words from the left hang together across spaces, numbers only across what stands inside numbers.
    if (!latin && !/^[.,:/٫٬+-]?$/u.test(between)) break;
    end = next + 1;
  }
  return end;
}

/** Among how many items before it an item's neighbour is sought; a turned run has its near end far back. */
const reach = 16;

/** Joins items, with a space wherever a gap shows one. */
function join(items: readonly PageItem[]): string {
  let text = '';
  for (const [i, item] of items.entries()) {
    const before = items.slice(Math.max(0, i - reach), i);
    const gaps = before.map((other) => Math.max(item.x - right(other), other.x - right(item)));
    const size = Math.max(item.size, before.at(-1)?.size ?? 0);
    const spaced = /\s$/u.test(text) || /^[\s\p{M}]/u.test(item.text);
    if (i > 0 && !spaced && Math.min(...gaps) > size * 0.2) text += ' ';
    text += item.text;
  }
  return text.replace(/\s+/gu, ' ').trim();
}
