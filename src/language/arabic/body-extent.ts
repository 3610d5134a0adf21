import { scopeAfter } from './body-scope.ts';
import { adjectiveStep, genitiveStep } from './body-steps.ts';
import type { Range } from './draft.ts';
import { nisbaAt, type Scene } from './kinds.ts';
import { readName } from './names.ts';
import type { NisbaForm } from './nisba-table.ts';
import type { HeadForm } from './title-tables.ts';
import type { Word } from './words.ts';

const longest = 9;

/** How far the name of a body, building, agreement or event reaches. */
export interface Extent {
  readonly to: number;
  /** The phrase singles one out: by an article, a name, a nationality or (for an agreement) a subject. */
  readonly definite: boolean;
  readonly polity?: string;
  /** The proper name inside: "أدنوك" in "شركة أدنوك الإماراتية". */
  readonly proper?: Range;
  /** Where the name ends when its scope is left out. */
  readonly core?: number;
}

/** How far a name reaches after its head: genitives, adjectives, nationality, scope by ل, a quoted name. */
export function measure(scene: Scene, from: number, form: HeadForm, article: boolean): Extent {
  const state: State = { to: from, closed: article, definite: false };
  while (state.to < scene.words.length && state.to - from < longest && advance(scene, state, form));
  const { definite, polity, proper } = state;
  const to = armAfter(scene, state.to, form);
  const isAgreement = form.head.class === 'Agreement';
  const scope = to > state.to ? to : scopeAfter(scene, to, form, definite || article || isAgreement);
  const found = { ...(polity ? { polity } : {}), ...(proper ? { proper } : {}) };
  // An agreement goes by what it is as well, its subject left out.
  if (scope > to) return { to: scope, definite: true, ...found, ...(isAgreement ? { core: to } : {}) };
  return { to, definite: definite || (isAgreement && to > from), ...found };
}

/** A name while it is measured. */
interface State {
  to: number;
  /** An article, name or nationality has closed it, so that only adjectives can follow. */
  closed: boolean;
  definite: boolean;
  polity?: string;
  proper?: Range;
}

/** Takes one more step; false where the name ends. */
function advance(scene: Scene, state: State, form: HeadForm): boolean {
  const { to } = state;
  const word = scene.words[to] as Word;
  const unnamed = form.head.class === 'Agreement' || form.head.class === 'NamedEvent';
  const dash = (word.text === '-' || word.text === '–') && state.polity !== undefined;
  const second = dash ? nisbaAt(scene, to + 1) : undefined;
  if (second) {
    state.to = second.to;
    return true;
  }
  const nisba = nisbaAt(scene, to);
  if (nisba && (word.article || !state.closed || unnamed)) {
    // "اتفاق مصري سعودي" names the parties, not the agreement.
    if (unnamed && !word.article) return false;
    if (isOfOffice(scene, to, form, nisba.form)) return false;
    Object.assign(state, { polity: nisba.form.polity, definite: true, closed: true, to: nisba.to });
    return true;
  }
  const step = state.closed
    ? adjectiveStep(scene, to, form)
    : genitiveStep(scene, to, form.head.class === 'Agreement');
  if (!step) return false;
  if (step.proper) state.proper ??= { from: to, to: step.to };
  state.to = holyName(scene, step.to) ?? step.to;
  state.definite ||= step.definite;
  state.closed ||= step.closes;
  return true;
}

/** "وزير الموانئ الصومالي": a masculine nationality after feminines and plurals alone is that of an office before them. */
function isOfOffice({ words }: Scene, at: number, { head, number }: HeadForm, nisba: NisbaForm): boolean {
  const before = words[at - 1];
  if (nisba.number !== 'sg' || nisba.gender !== 'm' || !before) return false;
  const plural = before.analysis?.number === 'pl' || before.form.endsWith('ات');
  return (head.gender === 'f' || number === 'pl') && (plural || before.form.endsWith('ه'));
}

/** "اللواء 444 قتال", "الكتيبة 55 مشاة": a unit is named by its number and what it is for. */
export function numberedUnit({ words }: Scene, at: number, { head }: HeadForm): Extent | undefined {
  if (head.kind !== 'armed' || words[at]?.pos !== 'number') return undefined;
  const arm = words[at + 1];
  const named =
    (arm?.pos === 'noun' || arm?.pos === 'adjective') &&
    !arm.article &&
    !arm.clitic &&
    words[at + 2]?.clitic !== 'after';
  return { to: named ? at + 2 : at + 1, definite: true };
}

/** What a unit of an army is for, as it stands after its number. */
const arms = new Set(
  'مشاه مدرع مدرعات دعم اسناد صاعقه مظلات مظليين مغاوير عمالقه مدفعيه ميكانيكي ميكانيك قتال حمايه استطلاع هندسه دبابات تدخل '.split(
    ' ',
  ),
);

/** Arms of two words. */
const pairedArms: ReadonlyMap<string, readonly string[]> = new Map([
  ['حرس', ['حدود', 'جمهوري']],
  ['قوات', ['خاصه']],
  ['عمليات', ['خاصه']],
]);

/** Ordinals, folded and without the article. */
const ordinal =
  /^(?:اول|اولي|ثاني|ثانيه|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر|حادي|حاديه|عشر|عشرين|ثلاثين|اربعين|خمسين|ستين)ه?$/u;

/** "الفرقة الخامسة مشاة", "اللواء الثاني حرس حدود": where a unit that is counted by an ordinal ends with its arm. */
function armAfter({ words }: Scene, at: number, { head }: HeadForm): number {
  const [number, arm, more] = [words[at - 1], words[at], words[at + 1]];
  if (head.kind !== 'armed' || !number?.article || !ordinal.test(number.form) || !arm || arm.article)
    return at;
  if (pairedArms.get(arm.form)?.includes(more?.form ?? '')) return at + 2;
  return arms.has(arm.form) ? at + 1 : at;
}

/** Forms of address, which as a word of a body's name are what they mean: "تحالف السيادة". */
const addresses = new Set([
  'سياده',
  'سماحه',
  'معالي',
  'سمو',
  'دوله',
  'فضيله',
  'جلاله',
  'سعاده',
  'حضره',
  'قداسه',
]);

/** "جامعة القديس يوسف", "جسر الملك فهد": a title that closes the genitive takes its name with it. */
function holyName(scene: Scene, at: number): number | undefined {
  const title = scene.vocabulary.titles.longestMatch(scene.bareForms, at - 1);
  if (title?.to !== at || !scene.words[at - 1]?.article) return undefined;
  if (addresses.has(scene.bareForms[at - 1] ?? '')) return undefined;
  if (title.values[0]?.title.kind !== 'honorific' && title.values[0]?.title.kind !== 'rank') return undefined;
  return (
    readName(scene, at, false)?.to ??
    (scene.vocabulary.given.has(scene.writtenForms[at] ?? '') ? at + 1 : undefined)
  );
}
