import { nisbaAt, type Scene } from './kinds.ts';
import { readName } from './names.ts';
import { isAdjective } from './portfolios.ts';
import { opensNamedTitle } from './title-words.ts';
import { written } from './vocabulary.ts';

const formers = new Set([
  'سابق',
  'سابقه',
  'اسبق',
  'راحل',
  'راحله',
  'مخلوع',
  'معزول',
  'مقال',
  'مستقيل',
  'مستقيله',
  'منتهيه',
  'منصرف',
  'منصرفه',
]);

const designates = new Set(['مكلف', 'مكلفه', 'منتخب', 'منتخبه', 'معين', 'معينه', 'مرشح', 'مرشحه']);

/** Adjectives of the office itself, of which some tell whether it is still, or not yet, held. */
export function readFlags(scene: Scene, from: number) {
  const { words } = scene;
  let to = from;
  let former = false;
  let designate = false;
  for (;;) {
    const word = words[to];
    if (!word || nisbaAt(scene, to) || scene.tagged?.get(to)?.type === 'Person') break;
    if (!(word.article && isQualifier(scene, to)) && !(isAdjective(word) && formers.has(word.form))) break;
    if (formers.has(word.form)) former = true;
    // Who is "charged with" a matter holds an office; who is plainly "charged" does not yet.
    else if (designates.has(word.form) && words[to + 1]?.form !== 'ب') designate = true;
    to += 1;
  }
  return { to, former, designate };
}

/** "الفنانة القديرة", "المدعي العام التمييزي": a definite adjective after a title is the title's. */
function isQualifier(scene: Scene, at: number): boolean {
  const { words } = scene;
  const word = words[at];
  if (!word || words[at + 1]?.clitic === 'after' || opensNamedTitle(scene, at)) return false;
  // "السفير الحارث إدريس": a given name that could be an adjective as well.
  const given = scene.vocabulary.given.has(written(word));
  const surname = scene.tagged?.get(at + 1);
  // "الجيش السعيد شنقريحة": where but one word of a person's name is seen, the one before is its first.
  if (given && surname?.type === 'Person' && surname.to === at + 2) return false;
  const name = given ? readName(scene, at, true) : undefined;
  if (name && name.to - name.from > 1 && !scene.tagged?.has(at + 1)) return false;
  return (
    formers.has(word.form) ||
    designates.has(word.form) ||
    qualifiers.has(word.form) ||
    isAdjective(word) ||
    word.options.some((o) => o.derivation !== undefined && o.derivation !== 'masdar')
  );
}

/** Words after an office that the tables have as nouns or numbers. */
const qualifiers = new Set([
  'مفدي',
  'معظم',
  'موقر',
  'محترم',
  'اول',
  'اولي',
  'ثاني',
  'ثانيه',
  'عام',
  'عامه',
  'مساعد',
  'مساعده',
  'اعلي',
  'ايضا',
  'ميداني',
]);
