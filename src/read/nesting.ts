import { SilaError } from '../errors.ts';

/** Browsers stop at 512 elements in one another; pages of news have about 40. */
const deepestPage = 400;
const deepestXml = 2000;
const mostTags = 300_000;

/** Elements that end when the next begins, so that their number says nothing of depth; and those without content. */
const shallow = new Set(
  'p li td th tr tbody thead tfoot dd dt option optgroup rp rt area base br col embed hr img input link meta param source track wbr'.split(
    ' ',
  ),
);
const raw = new Set(['script', 'style', 'textarea', 'title', 'noscript']);

/**
 * Throws a `read` error for markup nested so deep, or with so many elements, that taking it apart would need
 * unbounded time. Linear in the length of the markup, however malformed.
 */
export function refuseDeep(markup: string, kind: 'html' | 'xml'): void {
  refuseMany(markup);
  const limit = kind === 'html' ? deepestPage : deepestXml;
  const tag = /<(\/?)([a-z][\w:.-]*)|<!--/giu;
  const open: string[] = [];
  for (let match = tag.exec(markup); match; match = tag.exec(markup)) {
    const [whole, closing, spelled = ''] = match;
    if (whole === '<!--') {
      tag.lastIndex = after(markup, '-->', tag.lastIndex);
      continue;
    }
    const name = kind === 'html' ? spelled.toLowerCase() : spelled;
    if (kind === 'html' && shallow.has(name)) continue;
    if (closing) {
      const at = open.lastIndexOf(name);
      if (at >= 0) open.length = at;
      continue;
    }
    const end = after(markup, '>', tag.lastIndex);
    if (markup[end - 2] !== '/') open.push(name);
    if (open.length > limit) {
      throw new SilaError(
        'read',
        `its elements are nested more than ${limit} deep; no document is. Give its text.`,
      );
    }
    tag.lastIndex = end;
    if (kind === 'html' && raw.has(name)) {
      open.pop();
      tag.lastIndex = after(markup, `</${spelled}`, end);
    }
  }
}

function refuseMany(markup: string): void {
  let count = 0;
  for (let at = markup.indexOf('<'); at >= 0; at = markup.indexOf('<', at + 1)) count += 1;
  if (count > mostTags) throw new SilaError('read', 'it has too many elements to be a document. Split it.');
}

/** Where the search goes on: behind the next `mark`, or at the end when there is none. */
function after(markup: string, mark: string, from: number): number {
  const at = markup.indexOf(mark, from);
  return at < 0 ? markup.length : at + mark.length;
}
