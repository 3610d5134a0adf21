import { type Language, type Messages, messagesOf, type Noun } from './messages.ts';

/** The digits that numbers are written in: Western or Arabic-Indic. */
export type Digits = 'latn' | 'arab';

/** Everything that depends on the language of the interface. */
export interface Wording {
  readonly language: Language;
  readonly direction: 'rtl' | 'ltr';
  readonly text: Messages['text'];
  number(value: number): string;
  percent(share: number): string;
  /** A counted noun in its right form: `3 إفادات`. */
  count(value: number, noun: Noun): string;
  /** Replaces `{name}` in a text. */
  fill(text: string, values: Readonly<Record<string, string>>): string;
  /** A Gregorian date of any precision, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  date(value: string): string;
  /** A full date with its month by number or short name, for narrow places. */
  shortDate(value: string): string;
  /** A stretch of days, as short as it can be said: `2019` for all of 2019. */
  range(first: string, last: string): string;
  /** The Hijri date of a full Gregorian one, by the Umm al-Qura calendar. */
  hijri(value: string): string | undefined;
  /** Compares names for sorting. */
  compare(a: string, b: string): number;
}

const filled = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);

const parts: Readonly<Record<number, Intl.DateTimeFormatOptions>> = {
  4: { year: 'numeric' },
  7: { year: 'numeric', month: 'long' },
  10: { year: 'numeric', month: 'long', day: 'numeric' },
};

function toDate(value: string): Date | undefined {
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(value)) return undefined;
  const [year = 0, month = 1, day = 1] = value.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day));
}

function wholePeriod(first: string, last: string): string | undefined {
  if (first === last) return first;
  if (first.slice(0, 4) !== last.slice(0, 4)) return undefined;
  if (first.endsWith('-01-01') && last.endsWith('-12-31')) return first.slice(0, 4);
  const next = new Date(Date.parse(last) + 86_400_000).toISOString();
  const month = first.endsWith('-01') && next.slice(8, 10) === '01' && first.slice(0, 7) === last.slice(0, 7);
  return month ? first.slice(0, 7) : undefined;
}

/**
 * The wording of a language with digits of one kind.
 *
 *   wordingOf('ar', 'arab').count(3, 'claim') === '٣ إفادات'
 */
export function wordingOf(language: Language, digits: Digits): Wording {
  const locale = `${language === 'ar' ? 'ar' : 'en-GB'}-u-nu-${digits}`;
  const messages = messagesOf[language];
  const numbers = new Intl.NumberFormat(locale);
  const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const plurals = new Intl.PluralRules(language);
  const gregorian = (value: string): string => {
    const date = toDate(value);
    const options = parts[value.length];
    if (!date || !options) return value;
    return new Intl.DateTimeFormat(`${locale}-ca-gregory`, { ...options, timeZone: 'UTC' }).format(date);
  };
  const short = new Intl.DateTimeFormat(`${locale}-ca-gregory`, {
    year: 'numeric',
    month: language === 'ar' ? 'numeric' : 'short',
    day: 'numeric',
    timeZone: 'UTC',
  });
  const collator = new Intl.Collator([language, 'ar', 'en'], { numeric: true });
  return {
    language,
    direction: language === 'ar' ? 'rtl' : 'ltr',
    text: messages.text,
    number: (value) => numbers.format(value),
    percent: (share) => percents.format(share),
    count: (value, noun) => {
      const forms = messages.nouns[noun];
      return filled(forms[plurals.select(value)] ?? forms.other, { n: numbers.format(value) });
    },
    fill: filled,
    date: gregorian,
    shortDate: (value) => {
      const date = toDate(value);
      return date ? short.format(date) : value;
    },
    range: (first, last) => {
      const whole = wholePeriod(first, last);
      return whole === undefined ? `${gregorian(first)} – ${gregorian(last)}` : gregorian(whole);
    },
    hijri: (value) => {
      const date = value.length === 10 ? toDate(value) : undefined;
      return (
        date &&
        new Intl.DateTimeFormat(`${locale}-ca-islamic-umalqura`, { ...parts[10], timeZone: 'UTC' }).format(
          date,
        )
      );
    },
    compare: (a, b) => collator.compare(a, b),
  };
}
