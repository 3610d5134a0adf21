import type { Mention } from '../../model/reading.ts';
import { linkBody } from './body-links.ts';
import { addLink, type SentenceContext, sentenceMentions, spanOf } from './context.ts';
import { type Element, isComma, type PhraseElement } from './element.ts';
import type { Nominal } from './nominal.ts';
import { mentionUnit } from './unit-mentions.ts';

const seated =
  /(?:university|museum|school|embassy|consulate|hospital|institute|college|academy|library|theatre|theater|church|mosque|cathedral|headquarters)/;

/** "Aleppo in northern Syria": the place lies there; the phrase is left to the clause. */
export function linkPlaceIn(
  context: SentenceContext,
  word: string,
  phrase: PhraseElement,
  nominal: Nominal,
  at: number,
  parts: readonly Element[],
): number {
  const named = namedPlace(parts, at + 2, phrase)?.mention;
  const inner = named ?? phrase.members[0]?.mention;
  if (word !== 'in' || nominal.mention === undefined || inner === undefined) return at;
  const here = context.draft.mentions[nominal.mention] as Mention;
  let there = context.draft.mentions[inner] as Mention;
  if (named !== undefined && there.key === undefined && there.kind === 'name') {
    there = { ...there, class: 'Place' };
    context.draft.mentions[inner] = there;
  }
  const own = here.class === 'Facility' && nominal.possessors.length > 0;
  if ((here.kind !== 'name' && !own) || there.kind !== 'name' || !/^(Place|Polity)$/.test(there.class))
    return at;
  const standing =
    here.class === 'Place' ||
    here.class === 'Facility' ||
    here.class === 'NamedEvent' ||
    (here.class === 'Organization' && seated.test(here.name.toLowerCase()));
  const contrary =
    there.class === 'Polity' &&
    here.polity !== undefined &&
    there.polity !== undefined &&
    here.polity !== there.polity;
  if (standing && !contrary && (here.key === undefined || here.key !== there.key)) {
    link(context, here, there);
    if (here.class === 'Organization' && !/embassy|consulate|mission/i.test(here.name))
      link(context, here, there, 'based-in');
  }
  return at;
}

/** "in the town of Masagaway": the place that the phrase goes on to name. */
function namedPlace(parts: readonly Element[], at: number, phrase: PhraseElement): Nominal | undefined {
  const preposition = parts[at];
  const name = parts[at + 1];
  if (preposition?.kind !== 'preposition' || preposition.word !== 'of' || name?.kind !== 'phrase')
    return undefined;
  return settlements.test(phrase.members[0]?.lemma ?? '') ? name.members[0] : undefined;
}

const settlements =
  /^(city|town|village|province|governorate|district|port|island|region|state|camp|area|suburb)$/;

/** "Anahit Sargsyan of Armenia": a state after a name is the bearer's. */
export function linkState(context: SentenceContext, nominal: Nominal): void {
  const person = nominal.mention === undefined ? undefined : context.draft.mentions[nominal.mention];
  const owner = nominal.of[0]?.mention;
  const state = owner === undefined ? undefined : context.draft.mentions[owner];
  if (
    person?.class !== 'Person' ||
    person.kind !== 'name' ||
    state?.class !== 'Polity' ||
    nominal.of.length > 1
  )
    return;
  if (state.key === undefined || state.key !== state.polity) return;
  const cue = { start: person.start, end: state.end };
  if (person.office) {
    const post = [...sentenceMentions(context)].find(
      (other) => other.class === 'Post' && other.end === person.start - 1,
    );
    if (post) addLink(context, { relation: 'post-in', subject: post.id, object: state.id, cue });
    return;
  }
  addLink(context, { relation: 'citizen-of', subject: person.id, object: state.id, cue });
}

function link(context: SentenceContext, here: Mention, there: Mention, relation = 'located-in'): void {
  const cue = { start: here.start, end: there.end };
  addLink(context, { relation, subject: here.id, object: there.id, cue });
}

/** "Punta Arenas, in southern Chile": as without the comma. */
export function linkAside(
  context: SentenceContext,
  parts: readonly Element[],
  at: number,
  nominal: Nominal,
): void {
  const preposition = parts[at + 1];
  const phrase = parts[at + 2];
  if (!isComma(parts[at]) || preposition?.kind !== 'preposition' || phrase?.kind !== 'phrase') return;
  const mention = nominal.mention === undefined ? undefined : context.draft.mentions[nominal.mention];
  if (mention?.class === 'Person' && (isComma(parts[at + 3]) || parts[at + 3] === undefined))
    linkBody(context, preposition.word, nominal, phrase.members[0] as Nominal);
  if (mention?.class === 'Place') linkPlaceIn(context, preposition.word, phrase, nominal, at + 1, parts);
}

/** "the Libyan city of Benghazi": the name takes over, and lies in the state named. */
export function nameTheCity(context: SentenceContext, nominal: Nominal): void {
  const inner = nominal.of[0]?.mention;
  const kind =
    /^(city|town|village|province|governorate|district|port|island|region|state|republic|kingdom|capital|camp|area|suburb|neighbourhood|neighborhood|municipality|oasis|enclave)$/;
  if (inner === undefined || !kind.test(nominal.lemma)) return;
  let place = context.draft.mentions[inner] as Mention;
  if (place.kind === 'name' && place.key === undefined && place.score < 0.7) {
    place = { ...place, class: 'Place' };
    context.draft.mentions[inner] = place;
  }
  if (
    place.kind !== 'name' ||
    (place.class !== 'Place' && place.class !== 'Polity' && place.class !== 'Facility')
  )
    return;
  for (let at = nominal.from; at < nominal.to; at++) {
    const unit = context.unitAt.get(at);
    if (unit?.class !== 'Polity' || unit.from !== at || place.class === 'Polity') continue;
    const owner = mentionUnit(context, unit);
    const cue = { start: spanOf(context, unit.from, unit.to).start, end: place.start };
    addLink(context, { relation: 'located-in', subject: inner, object: owner, cue });
  }
  nominal.mention = inner;
}
