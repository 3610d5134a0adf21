import { SilaError } from '../errors.ts';

/** The fields of a document that a column can hold. */
export const columnFields = ['id', 'text', 'title', 'url', 'publisher', 'published', 'lang'] as const;
export type ColumnField = (typeof columnFields)[number];

/** Which column holds which field, by the name in the table's first row. */
export type ColumnMap = Readonly<Partial<Record<ColumnField, string>>>;

/** Names that columns go by when no map is given, levelled as `level` does. */
const customary: Readonly<Record<ColumnField, readonly string[]>> = {
  id: ['id', 'identifier', 'guid', 'uid', 'المعرف', 'الرقم'],
  text: [
    'text',
    'body',
    'content',
    'article',
    'fulltext',
    'articletext',
    'story',
    'النص',
    'المحتوى',
    'الخبر',
  ],
  title: ['title', 'headline', 'heading', 'العنوان', 'عنوان'],
  url: ['url', 'link', 'href', 'permalink', 'الرابط'],
  publisher: ['publisher', 'source', 'outlet', 'site', 'newspaper', 'المصدر', 'الناشر'],
  published: [
    'published',
    'date',
    'publishedat',
    'pubdate',
    'publicationdate',
    'datetime',
    'التاريخ',
    'تاريخالنشر',
  ],
  lang: ['lang', 'language', 'اللغة'],
};

const level = (name: string): string => name.toLowerCase().replace(/[\s_\-\ufeff]+/gu, '');

/**
 * Reads a column map as it is written on the command line.
 *
 *   parseColumns('text=body,published=day') // { text: 'body', published: 'day' }
 */
export function parseColumns(value: string): ColumnMap {
  const map: Partial<Record<ColumnField, string>> = {};
  for (const pair of value.split(',')) {
    const [field = '', column = ''] = pair.split(/=(.*)/su).map((part) => part.trim());
    const known = columnFields.find((name) => name === field);
    if (!known || !column) {
      throw new SilaError(
        'usage',
        `--columns: '${pair}' is no field=column. Write it like text=body,title=headline. Fields: ${columnFields.join(', ')}.`,
      );
    }
    map[known] = column;
  }
  return map;
}

/**
 * Where the fields stand in a row, told from the table's first row. Columns without a map are known by customary
 * names, English or Arabic. Throws a `read` error when a column of the map is missing, or none holds the text.
 */
export function placeColumns(
  header: readonly string[],
  map: ColumnMap = {},
): ReadonlyMap<ColumnField, number> {
  const names = header.map(level);
  const places = new Map<ColumnField, number>();
  for (const field of columnFields) {
    const wanted = map[field];
    const place = wanted
      ? names.indexOf(level(wanted))
      : names.findIndex((name) => customary[field].includes(name));
    if (wanted && place < 0) throw missing(`there is no column '${wanted}'`, header);
    if (place >= 0) places.set(field, place);
  }
  if (!places.has('text')) throw missing('no column holds the text', header);
  return places;
}

function missing(what: string, header: readonly string[]): SilaError {
  const columns = header.map((name) => name.trim().slice(0, 40)).join(', ');
  return new SilaError('read', `${what}. Name it with --columns text=…. Columns: ${columns.slice(0, 300)}.`);
}
