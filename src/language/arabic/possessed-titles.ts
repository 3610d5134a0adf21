import type { Scene } from './kinds.ts';
import type { TitleForm } from './title-tables.ts';

/** The listed words of a title, and the place of the pronoun on them, if they have one. */
export interface TitleMatch {
  readonly to: number;
  readonly form: TitleForm;
  readonly possessor?: number;
}

/** Offices that a body has, so that a pronoun on them stands for the body: "المتحدث باسمها". */
const ofBodies =
  /^(?:متحدث|ناطق|أمين|كاتب عام|كاتبة عامة|نائب رئيس|نقيب|مؤسس|مدير|سفير|مندوب|مبعوث|قنصل|ممثل|موفد|حاكم|عمدة|سكرتير|عميد|كبير |مدرب مساعد)/u;
/** Heads of persons rather than of bodies: "وزيره", "مدربه". */
const ofPersons = /^(?:وزير|مدرب|ملك|أمير|سلطان)/u;
/** "وزير خارجيتها", "رئيس وزرائها": with the pronoun on a further noun they are a state's. */
const ofStates = /^(?:وزير|رئيس وزراء|رئيس حكومة|رئيس برلمان|رئيس أركان)/u;

/** Whether a pronoun on the title stands for a state. */
export function isOfState({ title }: TitleForm): boolean {
  return ofStates.test(title.title) || /^(?:سفير|مندوب|مبعوث|قنصل)/u.test(title.title);
}

/** "مديرها العام", "نائب رئيسها", "المتحدث باسمها": a title with a pronoun on its first or second noun. */
export function possessedTitle(scene: Scene, at: number): TitleMatch | undefined {
  const { words, bareForms, vocabulary } = scene;
  const pronoun = [at + 1, at + 2, at + 3].find((i) => words[i]?.clitic === 'after');
  if (pronoun === undefined || !['ه', 'ها'].includes(words[pronoun]?.form ?? '')) return undefined;
  const spoken = bareForms[pronoun - 2] === 'ب' && bareForms[pronoun - 1] === 'اسم';
  const without = spoken ? bareForms.toSpliced(pronoun - 2, 3, 'باسم') : withoutPronoun(bareForms, pronoun);
  const match = vocabulary.titles.longestMatch(without, at);
  const form = match?.values.find(({ title }) => title.kind === 'office');
  if (!match || !form) return undefined;
  const matter = match.to < pronoun ? matterOf(scene, without, match.to, pronoun) : undefined;
  // The title must reach up to the pronoun; words after it belong to it as far as they are listed.
  const reach = matter ?? match.to;
  if (reach < (spoken ? pronoun - 1 : pronoun)) return undefined;
  const title = form.title.title.replace(/(?<=^|\s)ال/gu, '');
  const state = pronoun > at + 1 && ofStates.test(title);
  if (!state && (ofPersons.test(title) || !(form.title.heads || ofBodies.test(title)))) return undefined;
  const to = reach + (spoken ? 2 : 1);
  return words[to]?.clitic === 'after' ? undefined : { to, form, possessor: pronoun };
}

/** The words less a pronoun; what it stands on has its ة again: خارجيت+ها is خارجية. */
function withoutPronoun(forms: readonly string[], pronoun: number): readonly string[] {
  const host = forms[pronoun - 1] ?? '';
  const free = host.endsWith('ت') ? `${host.slice(0, -1)}ه` : host.replace(/(?<=ا)[يو]$/u, 'ء');
  const whole = forms.toSpliced(pronoun, 1);
  return free === host ? whole : whole.with(pronoun - 1, free);
}

/** Where the matter of an office ends that carries the pronoun: "وزير خارجيتها". */
function matterOf({ vocabulary }: Scene, forms: readonly string[], from: number, pronoun: number) {
  const matter = vocabulary.portfolios.longestMatch(forms, from);
  return matter && matter.to >= pronoun ? matter.to : undefined;
}
