import type { ClassName } from '../../model/entity.ts';
import { addMention } from './draft.ts';
import type { Nominal, PhraseScene } from './nominal.ts';

/** What kind of thing a noun that refers back stands for. */
interface Described {
  readonly class: ClassName;
  readonly anyAgent?: true;
  /** It needs no nationality to tell which is meant. */
  readonly alone?: true;
}

/** Nouns that refer back to what the text has named, by their dictionary form. */
const described: ReadonlyMap<string, Described> = new Map<string, Described>([
  ['جانب', { class: 'Organization', anyAgent: true }],
  ['طرف', { class: 'Organization', anyAgent: true }],
  ['بلد', { class: 'Polity' }],
  ['دولة', { class: 'Polity' }],
  ['عاصمة', { class: 'Place' }],
  ['مدينة', { class: 'Place' }],
  ['بلدة', { class: 'Place' }],
  ['قرية', { class: 'Place' }],
  ['جزيرة', { class: 'Place' }],
  ['مخيم', { class: 'Place' }],
  ['محافظة', { class: 'Place' }],
  ['ولاية', { class: 'Place' }],
  ['مسؤول', { class: 'Person' }],
  ['زعيم', { class: 'Person' }],
  ['رجل', { class: 'Person' }],
  ['جار', { class: 'Polity' }],
  ['وفد', { class: 'Organization', anyAgent: true }],
  ['فريق', { class: 'Organization', anyAgent: true }],
  ['خصم', { class: 'Organization', anyAgent: true }],
  ['غريم', { class: 'Organization', anyAgent: true }],
  ['حليف', { class: 'Organization', anyAgent: true }],
  ['شريك', { class: 'Organization', anyAgent: true }],
  ['عدو', { class: 'Organization', anyAgent: true }],
  ['معسكر', { class: 'Organization', anyAgent: true }],
  ['كيان', { class: 'Organization', anyAgent: true }],
  ['قوة', { class: 'Organization', anyAgent: true }],
  ['مملكة', { class: 'Polity' }],
  ['جمهورية', { class: 'Polity' }],
  ['أخير', { class: 'Person', alone: true }],
]);

/** Nouns that with a pronoun stand for the state of whom it means. */
const states = new Set(['بلد', 'دولة', 'حكومة']);

/** "البلدان", "الجانبان", "المسؤول الإماراتي": a definite noun that refers back. */
export function describe(context: PhraseScene, nominal: Nominal): number | undefined {
  const { scene, draft } = context;
  if (nominal.possessor !== undefined && states.has(nominal.lemma) && nominal.number !== 'du') {
    return describeState(context, nominal, nominal.possessor);
  }
  const kind = described.get(nominal.lemma);
  const dual = isDual(context, nominal);
  if (!kind || !nominal.definite || nominal.genitive || (nominal.possessor !== undefined && !dual))
    return undefined;
  if (!dual && nominal.number === 'pl') return undefined;
  // Only two of them are those named before; one of them is any.
  if (!dual && kind.anyAgent && !sides.has(nominal.lemma)) return undefined;
  const polity = nominal.parties[0] === undefined ? undefined : draft.mentions[nominal.parties[0]]?.key;
  if (!dual && !kind.alone && kind.class !== 'Polity' && kind.class !== 'Place' && polity === undefined)
    return undefined;
  if (!dual && kind.class === 'Polity' && polity === undefined) return undefined;
  const mention = addMention(draft, scene.words, nominal, {
    class: kind.class,
    kind: 'description',
    name: nominal.lemma,
    score: 0.85,
    ...(kind.anyAgent ? { anyAgent: true as const } : {}),
    ...(nominal.gender && kind.class === 'Person' ? { gender: nominal.gender } : {}),
    ...(nominal.number ? { number: dual ? 'du' : nominal.number } : {}),
    ...(polity ? { polity } : {}),
    ...(dual ? { count: 2 } : {}),
  });
  return mention.id;
}

/** Sides of a talk, of which one with a nationality is that state's: "الجانب السوري". */
const sides = new Set(['جانب', 'طرف']);

/** "البلدان" is "the two countries" unless an adjective says which countries: "البلدان النامية". */
function isDual({ scene }: PhraseScene, { head, to, number, parties }: Nominal): boolean {
  if (number === 'du') return true;
  const isTwo = (at: number) => scene.words[at]?.options.some((o) => o.number === 'du') ?? false;
  if (number !== 'pl' || parties.length > 0 || !isTwo(head)) return false;
  return to === head + 1 || isTwo(head + 1);
}

/** "بلاده", "حكومته": the state of whoever the pronoun means. */
function describeState({ scene, draft }: PhraseScene, nominal: Nominal, possessor: number): number {
  const mention = addMention(draft, scene.words, nominal, {
    class: 'Polity',
    kind: 'description',
    name: nominal.lemma,
    number: 'sg',
    stateOf: possessor,
    score: 0.8,
  });
  return mention.id;
}
