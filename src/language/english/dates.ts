import type { ClaimDate } from '../../model/claim.ts';
import { loadLexicon } from '../lexicon.ts';
import { ago, day, nearest, parse, partial, period, single, year, ymd } from './calendar.ts';
import { foldWord } from './fold.ts';
import type { Token } from './tokens.ts';

/** A date expression between token places, with what is known of the day. */
export interface FoundDate {
  readonly from: number;
  readonly to: number;
  /** Given the tense of its clause, the date it means, if it can be told. */
  readonly resolve: (future: boolean) => ClaimDate | undefined;
}

/** Words that count time. */
export const units = new Set('day days week weeks month months year years decade decades'.split(' '));

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
  if (/^\p{Lu}{3}$/u.test(tokens[at]?.text ?? '') && tokens[at - 1]?.word === 'the') return undefined;
  const word = (offset: number) => tokens[at + offset]?.word ?? '';
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(word(0));
  if (iso) return fixed(at, at + 1, ymd(Number(iso[1]), Number(iso[2]), Number(iso[3])));
  const dayFirst = dayNumber(word(0));
  const skip = word(1) === 'of' ? 1 : 0;
  if (dayFirst && months.has(word(1 + skip)) && tokens[at + 1 + skip]?.capital) {
    return withYear(tokens, at, at + 2 + skip, months.get(word(1 + skip)) as number, dayFirst, published);
  }
  const month = months.get(word(0));
  if (month && tokens[at]?.capital && !isGivenName(tokens, at)) {
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

/** "May hopes", "Jan Sadlo": a month's word that names a person. */
function isGivenName(tokens: readonly Token[], at: number): boolean {
  const { word } = tokens[at] as Token;
  const next = tokens[at + 1];
  const led =
    /^(in|last|next|this|since|until|till|by|of|from|to|late|early|mid|every|and|before|after|through|during|,)$/;
  if (/^\d|^\.$/.test(next?.word ?? '') || (led.test(tokens[at - 1]?.word ?? '') && word !== 'jan'))
    return false;
  if (/^\d/.test(tokens[at - 1]?.word ?? '')) return false;
  if (word === 'may') return true;
  return /^(jan|april|june|august|augustus)$/.test(word) && next?.capital === true && next.tag !== 'date';
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

function fixed(from: number, to: number, date: ClaimDate | undefined): FoundDate {
  return { from, to, resolve: () => date };
}
