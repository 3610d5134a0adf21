import { measure } from './body-extent.ts';
import { isAdjectival } from './body-steps.ts';
import { isClub, readClub } from './clubs.ts';
import { addMention, type Chunk, type Draft, type Range, wording } from './draft.ts';
import { agreementOfKnown } from './head-agreement.ts';
import { hasArticle, isNominal, nisbaAt, type Scene } from './kinds.ts';
import { remember } from './named-before.ts';
import { readName } from './names.ts';
import { withState } from './nationalities.ts';
import { affairs } from './portfolios.ts';
import { bracketedAfter } from './quotations.ts';
import type { HeadForm } from './title-tables.ts';
import { opensNamedTitle } from './title-words.ts';
import type { KnownName } from './vocabulary.ts';
import type { Word } from './words.ts';

/** The name from the gazetteers that begins at a word; one that is also a common word needs a nisba or list mate. */
export function readKnownName(scene: Scene, draft: Draft, at: number): Chunk | undefined {
  const match = scene.vocabulary.names.longestMatch(scene.writtenForms, at);
  const word = scene.words[at];
  if (!match || !word || word.tanween) return undefined;
  const known = pickKnown(match.values, word.text, draft);
  if (known.class === 'Organization' && isLonger(scene, at, match.to)) return undefined;
  if (match.to === at + 1 && (known.common || word.pos === 'verb') && !trusted(scene, at)) return undefined;
  if (scene.words[match.to]?.clitic === 'after') return undefined;
  let range: Range = { from: at, to: match.to };
  const adjective = nisbaAt(scene, match.to);
  const others = adjective && scene.words[match.to]?.article && isHolders(scene, adjective, known);
  const nisba = others ? undefined : adjective;
  if (known.class === 'Place' && isRatherAWord(scene, at, match.to, known)) return undefined;
  const polity = known.class === 'Polity' ? undefined : (known.polity ?? nisba?.form.polity);
  if (known.class === 'Organization' && nisba && scene.words[match.to]?.article)
    range = { from: at, to: nisba.to };
  // "جامعة الجزائر 3": of universities of a city each has its number.
  if (known.kind === 'university' && scene.words[range.to]?.pos === 'number')
    range = { from: at, to: range.to + 1 };
  if (known.class === 'Place' && nisba && isClub(scene, at, nisba.from, nisba.form, known))
    return readClub(scene, draft, { from: at, to: nisba.to }, nisba.form.polity);
  const mention = addMention(draft, scene.words, range, {
    class: known.class,
    kind: 'name',
    name: wording(scene.words, range),
    ...(known.class === 'Polity' || known.class === 'Organization' ? { aliases: [known.label] } : {}),
    key: known.key,
    ...(known.capitalOf ? { capitalOf: known.capitalOf } : {}),
    score: match.to > at + 1 ? 0.98 : known.common ? 0.7 : 0.95,
    ...agreementOfKnown(scene, known, at),
    ...(known.class === 'Polity' ? { polity: known.key } : polity ? { polity } : {}),
  });
  const brackets = known.class === 'Organization' ? bracketedAfter(scene.words, range.to) : undefined;
  if (brackets) remember(scene, draft, mention, [{ from: brackets.from + 1, to: brackets.to - 1 }]);
  const chunk = { from: at, to: brackets?.to ?? range.to, nameFrom: at, mention };
  return known.class === 'Place' ? withState(scene, draft, chunk) : chunk;
}

/** "رئيس الفيفا السويسري جوزيف بلاتر": a nationality that is not the body's, before a name. */
function isHolders(
  scene: Scene,
  { to, form }: NonNullable<ReturnType<typeof nisbaAt>>,
  known: KnownName,
): boolean {
  return (
    known.class === 'Organization' &&
    known.polity !== form.polity &&
    form.number === 'sg' &&
    readName(scene, to, true) !== undefined
  );
}

/** How many mentions back a state counts as named before. */
const memory = 400;

/**
 * Of homonyms a place whose own spelling doubles a letter (عمّان), or that lies in a state named before,
 * goes first; then the state, the body, the capital, the place.
 */
function pickKnown(values: readonly KnownName[], text: string, draft: Draft): KnownName {
  const [only] = values;
  if (values.length === 1 && only) return only;
  const near = new Set(draft.mentions.slice(-memory).map((m) => m.polity));
  const rank = (known: KnownName) => {
    const place = known.class === 'Place';
    if (place && (text.includes('\u0651') || (known.polity !== undefined && near.has(known.polity))))
      return -1;
    return known.class === 'Polity' ? 0 : known.class === 'Organization' ? 1 : known.capitalOf ? 2 : 3;
  };
  return values.reduce((best, known) => (rank(known) < rank(best) ? known : best));
}

/** A small place whose name is an ordinary word (إطار, صور) needs a preposition of place and no genitive after it. */
function isRatherAWord(scene: Scene, at: number, to: number, known: KnownName): boolean {
  const word = scene.words[at] as Word;
  if (to > at + 1 || known.capitalOf || word.article || !word.options.some((o) => o.pos !== 'name'))
    return false;
  const next = scene.words[to];
  const genitive =
    isNominal(next) && !next.clitic && (next.article || next.pos === 'noun') && !opensNamedTitle(scene, to);
  return genitive || !trusted(scene, at);
}

/** A common word is taken for the name after a preposition of place or beside another place. */
function trusted(scene: Scene, at: number): boolean {
  const before = scene.words[at - 1];
  const place = scene.tagged?.get(at);
  if (place?.type === 'Place' && place.score >= surePlace) return true;
  return before?.pos === 'preposition' && ['في', 'الي', 'من', 'ب', 'بين'].includes(before.form);
}

/** Bodies whose full name goes on with what they are for: "الجبهة الديمقراطية للسلام والمساواة". */
const purposeful = new Set([
  'جبهه',
  'حركه',
  'اتحاد',
  'حزب',
  'رابطه',
  'منظمه',
  'جمعيه',
  'تحالف',
  'هيئه',
  'لجنه',
]);

/** Adjectives that bodies alike are told apart by. */
const leanings = new Set(
  'ديمقراطي ديموقراطي وطني اسلامي اشتراكي شيوعي تقدمي جمهوري ليبرالي دستوري شعبي قومي مستقل حر موحد اجتماعي'.split(
    ' ',
  ),
);

/** Bodies of which several share a name but for an adjective: "نادي الاتحاد السكندري". */
const homonymous = new Set(['نادي', 'فريق', 'بنك', 'مصرف']);

/** A listed body whose name the text carries on with an adjective or with ل is another, longer named one. */
function isLonger(scene: Scene, at: number, to: number): boolean {
  const { words, bareForms } = scene;
  const [first, next] = [bareForms[at] ?? '', words[to]];
  if (homonymous.has(first) && next?.article && isAdjectival(next) && !nisbaAt(scene, to)) return true;
  // "حزب التجمع الوطني" is not "حزب التجمع الوطني الديمقراطي".
  if (purposeful.has(first) && next?.article && leanings.has(next.form.replace(/ه$/u, ''))) return true;
  if (!purposeful.has(first) || next?.form !== 'ل' || !words[to + 1]?.article) return false;
  if (affairs.has(bareForms[to + 1] ?? '')) return false;
  const head = scene.vocabulary.heads.longestMatch(bareForms, at);
  const form = head?.values.find((v) => !v.head.ambiguous) ?? head?.values[0];
  return form !== undefined && head !== undefined && bodyEnd(scene, at, head.to, form) > to + 1;
}

function bodyEnd(scene: Scene, at: number, after: number, form: HeadForm): number {
  return measure(scene, after, form, hasArticle(scene, at, after)).to;
}

/** From here on a place that the tagger finds counts, be it in the lists or not. */
const surePlace = 0.6;

/** A place that no list has, where the tagger is sure of it: "قصف بلدة ومزرعة في رابتشينكو". */
export function readTaggedPlace(scene: Scene, draft: Draft, at: number): Chunk | undefined {
  const name = scene.tagged?.get(at);
  if (name?.type !== 'Place' || name.score < surePlace) return undefined;
  const range = { from: name.from, to: name.to };
  const words = scene.words.slice(range.from, range.to);
  if (words.some((w) => w.clitic || ['adverb', 'number', 'punctuation'].includes(w.pos))) return undefined;
  if (scene.words[range.to]?.clitic === 'after') return undefined;
  const mention = addMention(draft, scene.words, range, {
    class: 'Place',
    kind: 'name',
    name: wording(scene.words, range),
    gender: 'f',
    number: 'sg',
    score: name.score,
  });
  return withState(scene, draft, { ...range, nameFrom: at, mention });
}
