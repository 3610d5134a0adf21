/** A piece of an update, at its place in the text. */
export interface Piece {
  readonly kind: 'iri' | 'name' | 'word' | 'open' | 'close' | 'end' | 'other';
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** How many braces are open there. */
  readonly depth: number;
}

const local = String.raw`(?:[\p{L}\p{N}_:-]|%[0-9A-Fa-f]{2}|\\[_~.\-!$&'()*+,;=/?#@%]|\.(?=[\p{L}\p{N}_:%\\.-]))*`;
const strings = [
  String.raw`"""(?:[^"\\]|\\.|"(?!""))*"""`,
  String.raw`'''(?:[^'\\]|\\.|'(?!''))*'''`,
  String.raw`"(?:[^"\\\n\r]|\\.)*"`,
  String.raw`'(?:[^'\\\n\r]|\\.)*'`,
].join('|');
const lexical = new RegExp(
  [
    String.raw`(?<comment>#[^\n\r]*)`,
    String.raw`<(?<iri>[^<>"{}|^${'`'}\s]*)>`,
    `(?<string>${strings})`,
    String.raw`(?<name>(?:\p{L}(?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_-])?)?:${local})`,
    String.raw`(?<word>[?$]?[\p{L}_][\p{L}\p{N}_-]*)`,
    String.raw`(?<open>\{)`,
    String.raw`(?<close>\})`,
    '(?<end>;)',
    String.raw`(?<other>\S)`,
  ].join('|'),
  'gsu',
);

/** Cuts an update into pieces; comments are left out, and no word inside a string or an IRI is taken for one. */
export function scan(update: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let depth = 0;
  for (const match of update.matchAll(lexical)) {
    const { comment, string, ...groups } = match.groups ?? {};
    if (comment !== undefined) continue;
    const [kind = 'other', text = match[0]] =
      Object.entries(groups).find(([, value]) => value !== undefined) ?? [];
    if (kind === 'close') depth -= 1;
    const piece = { text, start: match.index, end: match.index + match[0].length, depth };
    pieces.push({ ...piece, kind: kind as Piece['kind'] });
    if (kind === 'open') depth += 1;
  }
  return pieces;
}
