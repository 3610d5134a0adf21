const zeros = [0x660, 0x6f0];

/** Eastern digits, Arabic and Persian, as Western ones. */
function westernDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = zeros.find((one) => code >= one && code <= one + 9) ?? code;
    return String(code - zero);
  });
}

/**
 * The day that a person writes: a year, a month or a day, the year first or last, in either kind of
 * digits. Of a year or month it is the first day, or with `last` the last one; undefined for no date.
 *
 *   readDay('٢٠٢٤', true) === '2024-12-31'; readDay('5/3/2024', false) === '2024-03-05'
 */
export function readDay(text: string, last: boolean): string | undefined {
  const plain = westernDigits(text).trim();
  const found =
    /^(?<year>\d{4})(?:[-/.](?<month>\d{1,2})(?:[-/.](?<day>\d{1,2}))?)?$/.exec(plain) ??
    /^(?:(?<day>\d{1,2})[-/.])?(?<month>\d{1,2})[-/.](?<year>\d{4})$/.exec(plain);
  if (!found?.groups) return undefined;
  const year = Number(found.groups.year);
  const month = Number(found.groups.month ?? (last ? 12 : 1));
  if (month < 1 || month > 12) return undefined;
  const daysInMonth = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const day = Number(found.groups.day ?? (last ? daysInMonth : 1));
  if (day < 1 || day > daysInMonth) return undefined;
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}
