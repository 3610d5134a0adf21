import { isLastPart } from './joined-parts.ts';
import { isNominal, nisbaAt, type Scene } from './kinds.ts';
import { isListed } from './name-words.ts';
import { readName } from './names.ts';
import { portfolioAt } from './portfolios.ts';
import { quotedRun } from './quotations.ts';
import type { HeadForm } from './title-tables.ts';
import { opensNamedTitle } from './title-words.ts';
import { written } from './vocabulary.ts';
import type { Word } from './words.ts';

/** One more part of a body's name. */
export interface Step {
  readonly to: number;
  readonly definite: boolean;
  readonly closes: boolean;
  readonly proper?: true;
}

/** One more genitive: a noun (which an article closes), a known or foreign name, a quoted name. */
export function genitiveStep(scene: Scene, at: number, isAgreement: boolean): Step | undefined {
  const { words, vocabulary } = scene;
  const word = words[at] as Word;
  const quoted = quotedRun(words, at, true);
  if (quoted) return { to: quoted, definite: true, closes: true, proper: true };
  const joined = joinedGenitive(scene, at);
  if (joined !== undefined) return { to: joined, definite: false, closes: false };
  const person =
    vocabulary.given.has(written(word)) || word.form === 'عبد' ? readName(scene, at, true) : undefined;
  if (person && !vocabulary.names.longestMatch(scene.writtenForms, at))
    return { to: person.to, definite: true, closes: true };
  const nominal: boolean = clans.has(word.form) || isNominal(word);
  if (isSeenName(scene, at)) return { to: at + 1, definite: true, closes: true, proper: true };
  if (!nominal || word.clitic || word.tanween) return undefined;
  if (words[at + 1]?.clitic === 'after') return undefined;
  const heir = words[at + 1];
  const named = heir !== undefined && !heir.clitic && (heir.pos === 'verb' || isNominal(heir));
  const clan = clans.has(word.form) && named;
  if (clan) return { to: at + 2, definite: true, closes: true, proper: true };
  const known = vocabulary.names.longestMatch(scene.writtenForms, at);
  if (known) {
    const own = known.values.some((v) => v.class === 'Organization');
    return { to: known.to, definite: true, closes: true, ...(own ? { proper: true as const } : {}) };
  }
  // "مديرية علم الأوبئة": a noun that is a name as well has a genitive of its own.
  const governs =
    heir?.article === true && !nisbaAt(scene, at + 1) && word.options.some((o) => o.pos === 'noun');
  const isName = !governs && ['name', 'unknown', 'latin'].includes(word.pos);
  if (isName) {
    let to = at + 1;
    while (to - at < 3 && isNameLike(words[to], scene)) to += 1;
    return { to, definite: true, closes: true, proper: true };
  }
  if (word.pos === 'number') return undefined;
  // "طائرة وزير الدفاع روبن بريكلمانس": what belongs to an office is named by nobody.
  const office = vocabulary.titles.longestMatch(scene.bareForms, at)?.values[0]?.title.kind === 'office';
  if (office && !word.article && isNominal(words[at + 1])) return undefined;
  if (word.article) return { to: at + 1, definite: true, closes: true };
  if (word.pos === 'adjective' && isAgreement) return { to: at + 1, definite: false, closes: false };
  // An indefinite genitive belongs to the name only where a definite one follows, or in an agreement's subject.
  if (isAgreement) return { to: at + 1, definite: false, closes: false };
  const next = words[at + 1];
  if (joinedGenitive(scene, at + 1) !== undefined) return { to: at + 1, definite: false, closes: false };
  return isNominal(next) && !next.clitic && (next.article || genitiveStep(scene, at + 1, false)?.definite)
    ? { to: at + 1, definite: false, closes: false }
    : undefined;
}

/** "مدير ميناء تانيت أحمد ولد خطري": what reads as a verb between a head noun and a name is its genitive. */
function isSeenName({ words, tagged, faint }: Scene, at: number): boolean {
  const word = words[at];
  if (word?.pos !== 'verb' || word.clitic || words[at + 1]?.clitic) return false;
  const seen = [tagged, faint].some((names) => names?.has(at));
  return seen || tagged?.get(at + 1)?.type === 'Person';
}

/** "بني نوف", "آل سعدون": a clan by its forefather. */
const clans = new Set(['بني', 'بنو', 'ال', 'اولاد', 'ولاد']);

/** "غرفة تجارة وصناعة البحرين": past و and a second bare genitive, where a definite one follows. */
function joinedGenitive(scene: Scene, at: number): number | undefined {
  const [joint, second] = [scene.words[at], scene.words[at + 1]];
  const bare = second?.pos === 'noun' && !second.article && !second.tanween;
  if (joint?.form !== 'و' || joint.clitic !== 'before' || !bare || !scene.words[at + 2]) return undefined;
  return genitiveStep(scene, at + 2, false)?.definite ? at + 2 : undefined;
}

/** A word that can go on with a foreign or unlisted name. */
export function isNameLike(word: Word | undefined, scene: Scene): boolean {
  // A person who comes after the body begins here.
  if (word && scene.tagged?.get(word.index)?.type === 'Person') return false;
  if (word && scene.vocabulary.given.has(written(word))) return false;
  if (!word || word.clitic || word.article) return false;
  return (
    word.pos === 'name' ||
    word.pos === 'unknown' ||
    word.pos === 'latin' ||
    (word.pos === 'noun' && isListed(word, scene.vocabulary))
  );
}

/** After the genitives: adjectives with the article; after و another genitive of a ministry's portfolio. */
export function adjectiveStep(scene: Scene, at: number, form: HeadForm): Step | undefined {
  const { words } = scene;
  const word = words[at] as Word;
  if (opensNamedTitle(scene, at) || describesOffice(scene, at, form)) return undefined;
  if (tenures.has(word.form) || opensFullName(scene, at)) return undefined;
  // A participle with a preposition after it says something of the body: "التابعة للوزارة".
  const describes = word.options.some((o) => o.derivation) && !plainAdjectives.has(word.form);
  if (describes && words[at + 1]?.pos === 'preposition') return undefined;
  if (word.article && isAdjectival(word) && words[at + 1]?.clitic !== 'after') {
    const names = ['government', 'armed', 'international', 'party'].includes(form.head.kind);
    return { to: at + 1, definite: names, closes: true };
  }
  const next = words[at + 1];
  const joined = word.pos === 'conjunction' && word.form === 'و' && next?.article;
  if (!joined || form.head.class !== 'Organization') return undefined;
  const known = portfolioAt(scene, at + 1);
  if (known && form.head.kind === 'government') return { to: known.to, definite: true, closes: true };
  if (isLastPart(scene, at + 1, form)) return { to: at + 2, definite: true, closes: true };
  if (next.pos !== 'noun' || !isPortfolio(scene, at + 1)) return undefined;
  return { to: at + 2, definite: true, closes: true };
}

/** Adjectives of bodies that are participles by their form: "المؤسسة العامة للسكك". */
const plainAdjectives = new Set([
  'عام',
  'عامه',
  'خاص',
  'خاصه',
  'دائم',
  'دايم',
  'دايمه',
  'مستقل',
  'مستقله',
  'موحد',
  'موحده',
  'متحد',
  'متحده',
  'مشترك',
  'مشتركه',
]);

/** Adjectives of an office or its holder, never of the body: "رئيس نادي الرجاء السابق". */
const tenures = new Set(
  ['سابق', 'اسبق', 'راحل', 'حالي', 'مستقيل', 'مكلف', 'معين', 'منتخب', 'مخلوع', 'معزول'].flatMap((form) => [
    form,
    `${form}ه`,
  ]),
);

/** "رئيس أركان الجيش السعيد شنقريحة": a given name with the article, with more of a name after it. */
function opensFullName(scene: Scene, at: number): boolean {
  if (!scene.vocabulary.given.has(scene.writtenForms[at] ?? '')) return false;
  const name = readName(scene, at, true);
  return name !== undefined && name.to - name.from > 1;
}

/** "رئيس الحكومة المكلف": a masculine adjective after feminine nouns alone is that of the office before them. */
function describesOffice({ words }: Scene, at: number, { head }: HeadForm): boolean {
  const adjective = words[at];
  const feminine = head.gender === 'f' && words[at - 1]?.form.endsWith('ه');
  return feminine === true && adjective?.article === true && !/(?:[هياء]|ات|ين|ون)$/u.test(adjective.form);
}

/** An adjective, listed as such or built like one (نووي, بلدي) and not listed at all. */
export function isAdjectival(word: Word): boolean {
  // "اتحاد الكتاب العرب": the plural of عربي is a noun by its form.
  if (word.form === 'عرب') return true;
  if (word.pos === 'adjective' || word.options.some((o) => o.pos === 'adjective')) return true;
  return (word.pos === 'unknown' || word.pos === 'name') && /(?:ي|يه)$/u.test(word.form);
}

function isPortfolio(scene: Scene, at: number): boolean {
  const { vocabulary, bareForms, words } = scene;
  if (vocabulary.titles.longestMatch(bareForms, at) || vocabulary.heads.longestMatch(bareForms, at))
    return false;
  const word = words[at] as Word;
  return (
    word.analysis?.number !== 'pl' ||
    word.analysis.gender === 'f' ||
    word.form.endsWith('ات') ||
    !word.analysis.gender
  );
}
