import { isNominal, type Scene } from './kinds.ts';
import { isListed, isState } from './name-words.ts';
import { readName } from './names.ts';
import { affairs } from './portfolios.ts';
import type { HeadForm } from './title-tables.ts';
import { opensNamedTitle } from './title-words.ts';
import { written } from './vocabulary.ts';
import type { Word } from './words.ts';

const deputed = new Set(['وزارة', 'محافظة', 'ولاية', 'جامعة', 'بلدية', 'رئاسة', 'حزب', 'حركة', 'بنك']);

const subjects = new Set(['مجال', 'شان', 'قطاع', 'ميدان']);

/** Scope after the name: "للصليب الأحمر", "في مجال الطاقة", "لمكافحة الإرهاب". Gives where it ends. */
export function scopeAfter(scene: Scene, at: number, form: HeadForm, open: boolean): number {
  const word = scene.words[at];
  if (!word || !open) return at;
  const cause = causeEnd(scene, at, form);
  if (cause !== undefined) return cause;
  const lam = word.form === 'ل' && word.clitic === 'before';
  if (lam ? !takesLam(scene, at, form) : !opensSubject(scene, at, form)) return at;
  const end = scopeEnd(scene, at + 1);
  const to = causeEnd(scene, end, form) ?? end;
  // "استجابة المجلس لمقترح بديل": a definite name goes on with something definite.
  const last = scene.words[to - 1];
  const closes =
    !scene.words[at - 1]?.article || last?.article || last?.pos === 'name' || last?.pos === 'unknown';
  return to > at + 1 && closes ? to : at;
}

/** Nouns that what a body stands for follows. */
const joint = new Set(
  'تجمع حركه عمل تحالف اتحاد جبهه ائتلاف لجنه منظمه موسسه ملتقي منتدي حمله تيار ميثاق محامون صحفيون'.split(
    ' ',
  ),
);

/** "حزب التجمع من أجل الديمقراطية", "محامون من أجل العدالة": where the cause that a body is named for ends. */
function causeEnd({ words }: Scene, at: number, { head }: HeadForm): number | undefined {
  if (head.class !== 'Organization' || words[at]?.form !== 'من' || words[at + 1]?.form !== 'اجل')
    return undefined;
  if (!joint.has(words[at - 1]?.form ?? '') || !words[at + 2]?.article) return undefined;
  return words[at + 3]?.form === 'و' && words[at + 4]?.article ? at + 5 : at + 3;
}

/** "بشأن الحدود", "في مجال الطاقة": what an agreement is about. */
function opensSubject({ words }: Scene, at: number, { head }: HeadForm): boolean {
  const form = words[at]?.form ?? '';
  if (head.class !== 'Agreement') return false;
  return (
    ['بشان', 'حول'].includes(form) || (['في', 'ب'].includes(form) && subjects.has(words[at + 1]?.form ?? ''))
  );
}

/** "الحكومة لشؤون الأمن": the definite head by itself is the whole name. */
function isHead({ vocabulary, bareForms }: Scene, at: number): boolean {
  return vocabulary.heads.longestMatch(bareForms, at) !== undefined;
}

function takesLam(scene: Scene, at: number, { head }: HeadForm): boolean {
  const next = scene.words[at + 1];
  if (!['Agreement', 'Organization', 'NamedEvent', 'Facility'].includes(head.class)) return false;
  if (scene.vocabulary.titles.longestMatch(scene.bareForms, at + 1)) return false;
  // "وكيل وزارة الكهرباء لشؤون الإنتاج": the matter is the deputy's.
  const bare = scene.words[at - 1]?.article && isHead(scene, at - 1);
  if (affairs.has(next?.form ?? '') && (bare || deputed.has(head.head))) return false;
  // "حضر القمة للمرة الأولى".
  if (next?.form === 'مره') return false;
  // "شركة س لإنشاء محطة": a bare verbal noun after a company tells its purpose here, not its name.
  const purpose = !next?.article && next?.options.some((o) => o.derivation === 'masdar');
  return !(purpose && ['company', 'party', 'armed', 'media'].includes(head.kind));
}

/** "لحركة فتح ماجد الفتياني", "للشغل الميلودي المخارق": a person's full name begins. */
function opensPerson(scene: Scene, at: number): boolean {
  const { writtenForms, vocabulary, words, tagged } = scene;
  if (vocabulary.names.longestMatch(writtenForms, at)) return false;
  const name = readName(scene, at, false);
  if (name && name.to - at > 1) return true;
  const seen = tagged?.get(at);
  const [first, second] = [words[at], words[at + 1]];
  if (!first || !second) return false;
  if (seen?.type === 'Person' && seen.to - at > 1 && second.article === first.article) return true;
  const family = second.pos === 'unknown' || second.pos === 'name' || isListed(second, vocabulary);
  return vocabulary.given.has(written(first)) && !first.article && second.article && family;
}

function scopeEnd(scene: Scene, from: number): number {
  const { words } = scene;
  let to = from;
  while (to < words.length && to - from < 5) {
    const word = words[to] as Word;
    const next = words[to + 1];
    const joins = word.form === 'و' && word.clitic === 'before' && next?.article && next.pos !== 'verb';
    if (to > from && (opensNamedTitle(scene, to) || opensPerson(scene, to))) break;
    // "صندوق أوبك للتنمية الأردن": a state after the matter is no part of the name.
    if (to > from && words[to - 1]?.article && isState(word, scene.vocabulary)) break;
    // A bare noun after a definite one begins another phrase: a name, or the verb's object.
    if (!joins && to > from && !word.article && words[to - 1]?.article) break;
    const part = isNominal(word) && !word.clitic && !word.tanween && word.pos !== 'number';
    if (joins) to += 2;
    else if (part && next?.clitic !== 'after') to += 1;
    else break;
  }
  return to;
}
