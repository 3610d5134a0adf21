import type { ClaimDate } from '../../model/claim.ts';
import { loadLexicon } from '../lexicon.ts';
import { foldWord } from './fold.ts';
import type { Token } from './tokens.ts';

/** A date expression between token places, with what is known of the day. */
export interface FoundDate {
  readonly from: number;
  readonly to: number;
  /** Given the tense of its clause, the date it means, if it can be told. */
  readonly resolve: (future: boolean) => ClaimDate | undefined;
}

const day = 86_400_000;
const units = new Set('day days week weeks month months year years decade decades'.split(' '));
const small = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

let months: ReadonlyMap<string, number> | undefined;
let weekdays: ReadonlyMap<string, number> | undefined;

function loadNames() {
  const { en } = loadLexicon().languages;
  months ??= new Map(
    en.months
      .filter(({ calendar }) => calendar === 'gregorian')
      .map(({ name, month }) => [foldWord(name).replace(/\.$/, ''), month]),
  );
  weekdays ??= new Map(
    en.weekdays.map((weekday) => [foldWord(weekday.name).replace(/\.$/, ''), weekday.day]),
  );
  return { months, weekdays };
}

/** Finds the date expressions of a sentence and marks their tokens; `published` is `YYYY-MM-DD`. */
export function findDates(tokens: readonly Token[], published: string | undefined): readonly FoundDate[] {
  const found: FoundDate[] = [];
  for (let at = 0; at < tokens.length; ) {
    const date =
      matchAbsolute(tokens, at, published) ??
      matchWeekday(tokens, at, published) ??
      matchRelative(tokens, at, published);
    if (date) {
      found.push(date);
      for (let place = date.from; place < date.to; place++) (tokens[place] as Token).tag = 'date';
    }
    at = date ? date.to : at + 1;
  }
  return found;
}

function matchAbsolute(
  tokens: readonly Token[],
  at: number,
  published: string | undefined,
): FoundDate | undefined {
  const { months } = loadNames();
  const word = (offset: number) => tokens[at + offset]?.word ?? '';
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(word(0));
  if (iso) return fixed(at, at + 1, ymd(Number(iso[1]), Number(iso[2]), Number(iso[3])));
  const dayFirst = dayNumber(word(0));
  const skip = word(1) === 'of' ? 1 : 0;
  if (dayFirst && months.has(word(1 + skip)) && tokens[at + 1 + skip]?.capital) {
    return withYear(tokens, at, at + 2 + skip, months.get(word(1 + skip)) as number, dayFirst, published);
  }
  const month = months.get(word(0));
  if (
    month &&
    tokens[at]?.capital &&
    !(
      word(0) === 'may' &&
      !/^\d/.test(word(1)) &&
      tokens[at - 1]?.word !== 'in' &&
      tokens[at - 1]?.word !== 'last'
    )
  ) {
    const dot = word(1) === '.' ? 1 : 0;
    const dayAfter = dayNumber(word(1 + dot));
    if (dayAfter) return withYear(tokens, at, at + 2 + dot, month, dayAfter, published);
    return withYear(tokens, at, at + 1, month, undefined, published);
  }
  if (
    /^(19|20)\d\d$/.test(word(0)) &&
    /^(in|since|during|of|by|until|late|early|,|from|before|after)$/.test(tokens[at - 1]?.word ?? '')
  ) {
    return fixed(at, at + 1, year(Number(word(0))));
  }
  return undefined;
}

function dayNumber(word: string): number | undefined {
  const match = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word);
  const value = Number(match?.[1]);
  return value >= 1 && value <= 31 ? value : undefined;
}

function withYear(
  tokens: readonly Token[],
  from: number,
  to: number,
  month: number,
  dayOfMonth: number | undefined,
  published: string | undefined,
): FoundDate {
  const comma = tokens[to]?.word === ',' ? 1 : 0;
  const stated = /^(1[89]|20)\d\d$/.exec(tokens[to + comma]?.word ?? '')?.[0];
  const start = /^(last|next|this|late|early|mid)$/.test(tokens[from - 1]?.word ?? '') ? from - 1 : from;
  if (stated) return fixed(start, to + comma + 1, partial(Number(stated), month, dayOfMonth));
  return { from: start, to, resolve: (future) => nearest(month, dayOfMonth, published, future) };
}

/** A month or day without a year: the last such before the publication, or the next in a future clause. */
function nearest(
  month: number,
  dayOfMonth: number | undefined,
  published: string | undefined,
  future: boolean,
): ClaimDate | undefined {
  if (!published) return undefined;
  const base = parse(published);
  const at = base.getUTCFullYear();
  const here = Date.UTC(at, month - 1, dayOfMonth ?? 1);
  const reference = dayOfMonth ? base.getTime() : Date.UTC(at, base.getUTCMonth(), 1);
  const shift = future ? (here < reference ? 1 : 0) : here > reference ? -1 : 0;
  return partial(at + shift, month, dayOfMonth);
}

function matchWeekday(
  tokens: readonly Token[],
  at: number,
  published: string | undefined,
): FoundDate | undefined {
  const { weekdays } = loadNames();
  const weekday = weekdays.get(tokens[at]?.word ?? '');
  if (!weekday || !tokens[at]?.capital) return undefined;
  const before = tokens[at - 1]?.word ?? '';
  const from = /^(last|next|this|coming|past)$/.test(before) ? at - 1 : at;
  const to = /^(morning|afternoon|evening|night)$/.test(tokens[at + 1]?.word ?? '') ? at + 2 : at + 1;
  return {
    from,
    to,
    resolve(future) {
      if (!published) return undefined;
      const base = parse(published);
      const today = ((base.getUTCDay() + 6) % 7) + 1;
      const back = (today - weekday + 7) % 7;
      const ahead = (weekday - today + 7) % 7;
      if (before === 'next' || before === 'coming' || (future && before !== 'last'))
        return single(base.getTime() + (ahead || 7) * day);
      return single(base.getTime() - (before === 'last' && back === 0 ? 7 : back) * day);
    },
  };
}

function matchRelative(
  tokens: readonly Token[],
  at: number,
  published: string | undefined,
): FoundDate | undefined {
  const word = (offset: number) => tokens[at + offset]?.word ?? '';
  const base = published === undefined ? undefined : parse(published).getTime();
  const shifted = (to: number, days: number): FoundDate => ({
    from: at,
    to,
    resolve: () => (base === undefined ? undefined : single(base + days * day)),
  });
  if (word(0) === 'yesterday') return shifted(at + 1, -1);
  if (word(0) === 'tomorrow') return shifted(at + 1, 1);
  if (word(0) === 'today' || word(0) === 'tonight') return shifted(at + 1, 0);
  if (/^(last|next|this|past|previous|coming)$/.test(word(0)) && /^(week|month|year|night)$/.test(word(1))) {
    return {
      from: at,
      to: at + 2,
      resolve: () => (base === undefined ? undefined : period(base, word(0), word(1))),
    };
  }
  const count = /^\d{1,3}$/.test(word(0))
    ? Number(word(0))
    : /^(a|an)$/.test(word(0))
      ? 1
      : small.indexOf(word(0));
  if (count > 0 && units.has(word(1)) && /^(ago|earlier|later)$/.test(word(2))) {
    const single = word(1).replace(/s$/, '');
    return {
      from: at,
      to: at + 3,
      resolve: () => (base === undefined || word(2) !== 'ago' ? undefined : ago(base, count, single)),
    };
  }
  return undefined;
}

function ago(base: number, count: number, unit: string): ClaimDate | undefined {
  const date = new Date(base);
  if (unit === 'day') return single(base - count * day);
  if (unit === 'week') return range(base - (count * 7 + 3) * day, base - (count * 7 - 3) * day);
  if (unit === 'month') {
    const then = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - count, 1));
    return partial(then.getUTCFullYear(), then.getUTCMonth() + 1, undefined);
  }
  return unit === 'year' ? year(date.getUTCFullYear() - count) : undefined;
}

function period(base: number, which: string, unit: string): ClaimDate | undefined {
  const date = new Date(base);
  const step = /^(last|past|previous)$/.test(which) ? -1 : which === 'this' ? 0 : 1;
  if (unit === 'night') return step < 0 ? single(base - day) : single(base);
  if (unit === 'year') return year(date.getUTCFullYear() + step);
  if (unit === 'month') {
    const then = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + step, 1));
    return partial(then.getUTCFullYear(), then.getUTCMonth() + 1, undefined);
  }
  const monday = base - ((date.getUTCDay() + 6) % 7) * day + step * 7 * day;
  return range(monday, monday + 6 * day);
}

function fixed(from: number, to: number, date: ClaimDate | undefined): FoundDate {
  return { from, to, resolve: () => date };
}

function parse(published: string): Date {
  return new Date(`${published.slice(0, 10)}T00:00:00Z`);
}

function format(time: number): string {
  return Number.isFinite(time) ? new Date(time).toISOString().slice(0, 10) : '';
}

function single(time: number): ClaimDate {
  const value = format(time);
  return { value, earliest: value, latest: value };
}

function ymd(y: number, m: number, d: number): ClaimDate | undefined {
  const time = Date.UTC(y, m - 1, d);
  return new Date(time).getUTCMonth() === m - 1 ? single(time) : undefined;
}

function year(value: number): ClaimDate {
  return { value: String(value), earliest: `${value}-01-01`, latest: `${value}-12-31` };
}

function partial(y: number, m: number, d: number | undefined): ClaimDate | undefined {
  if (d !== undefined) return ymd(y, m, d);
  const value = `${y}-${String(m).padStart(2, '0')}`;
  return { value, earliest: `${value}-01`, latest: format(Date.UTC(y, m, 0)) };
}

/** A stretch of days: as a value the month, or year, that holds it whole. */
function range(from: number, to: number): ClaimDate | undefined {
  const earliest = format(from);
  const latest = format(to);
  const value = earliest.slice(0, 7) === latest.slice(0, 7) ? earliest.slice(0, 7) : earliest.slice(0, 4);
  return value === latest.slice(0, value.length) ? { value, earliest, latest } : undefined;
}
