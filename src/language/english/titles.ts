import type { Title } from '../lexicon.ts';
import type { SentenceContext } from './context.ts';
import type { Token } from './tokens.ts';
import type { Unit } from './unit.ts';

/** A title with what stands before it: "former Egyptian foreign minister". Token places, `[from, to)`. */
export interface TitlePhrase {
  /** Where the post's own wording begins, "former", "new" and the like left out. */
  readonly from: number;
  readonly to: number;
  readonly title: Title;
  readonly plural: boolean;
  readonly gender?: 'm' | 'f';
  /** Names and nationality words inside: "Egyptian", "Hezbollah". */
  readonly owners: readonly Unit[];
  /** No longer held. */
  readonly former: boolean;
  readonly status?: 'planned' | 'claimed';
  readonly deputyOf?: boolean;
}

const stripped = new Set(
  'notorious prominent influential controversial popular respected suspected wanted fugitive exiled jailed detained imprisoned slain disgraced firebrand hardline long-serving longest-serving little-known outspoken charismatic reclusive flamboyant youthful ageing aging ailing then new outgoing current visiting senior top longtime veteran newly-appointed newly-elected powerful embattled incumbent his her its their our my'.split(
    ' ',
  ),
);

/** Who is the first of a kind in an office: "first woman president". */
const firsts =
  /^(woman|female|black|muslim|hindu|christian|catholic|civilian|elected|democratically|openly|gay)$/;

/** The titles between two token places, in order. */
export function findTitles(context: SentenceContext, from: number, to: number): readonly TitlePhrase[] {
  const { tokens, unitAt } = context;
  const found: TitlePhrase[] = [];
  let start = from;
  for (let at = from; at < to; at++) {
    const unit = unitAt.get(at);
    if (!unit || unit.from !== at || unit.kind !== 'title' || !unit.entry?.title || unit.to > to) continue;
    const next = unitAt.get(unit.to);
    const modifies =
      unit.entry.title.kind === 'descriptor' ||
      /^(deputy|vice|assistant|junior|senior)$/.test(unit.entry.label);
    if (modifies && next?.kind === 'title' && next.from < to) continue;
    if (!endsHere(context, unit.to, to)) continue;
    found.push(makeTitle(context, start, unit));
    start = unit.to;
    at = unit.to - 1;
    while (tokens[start]?.word === '-' || tokens[start]?.word === ',') start++;
  }
  return found;
}

/** A title word counts only before another title, a name, or the end: not in "general elections". */
function endsHere(context: SentenceContext, at: number, to: number): boolean {
  if (at >= to) return true;
  const next = context.unitAt.get(at);
  if (next) return true;
  const token = context.tokens[at] as Token;
  return /^(designate|elect|-|,|genitive)$/.test(token.word) || token.tag === 'genitive';
}

function makeTitle(context: SentenceContext, start: number, unit: Unit): TitlePhrase {
  const { tokens, unitAt, vocabulary } = context;
  let from = start;
  let former = false;
  let status: TitlePhrase['status'];
  const owners: Unit[] = [];
  for (let at = start; at < unit.from; at++) {
    const { word, tag } = tokens[at] as Token;
    const inner = unitAt.get(at);
    if (inner && inner.from === at && inner.class !== 'Person' && inner.kind !== 'title') owners.push(inner);
    const counts = word === 'first' && firsts.test(tokens[at + 1]?.word ?? '');
    if (vocabulary.is(word, 'former')) former = true;
    else if (vocabulary.is(word, 'designate')) status = 'planned';
    else if (vocabulary.is(word, 'alleged')) status = 'claimed';
    else if (
      !stripped.has(word) &&
      !counts &&
      !firsts.test(word) &&
      !/-(?:based|backed|led|born|trained|educated)$/.test(word) &&
      tag !== 'det' &&
      tag !== 'genitive' &&
      tag !== 'number'
    )
      continue;
    if (!owners.length) from = at + 1;
  }
  if (/^(designate|elect)$/.test(tokens[unit.to]?.word ?? '') || tokens[unit.to + 1]?.word === 'designate')
    status = 'planned';
  if (/-(designate|elect)$/.test(unit.entry?.label ?? '')) status = 'planned';
  const { plural, gender, title } = unit.entry ?? {};
  return {
    from,
    to: unit.to,
    title: title as Title,
    plural: plural === true,
    ...(gender ? { gender } : {}),
    owners,
    former,
    ...(status ? { status } : {}),
  };
}
