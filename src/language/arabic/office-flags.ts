import { isNominal, nisbaAt, type Scene } from './kinds.ts';
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

/** Adverbs that put an office into the time of which the text tells. */
const thens = new Set(['انذاك', 'حينها', 'حينذاك', 'حينيذ', 'وقتها', 'وقتذاك', 'يومها', 'يوميذ']);

const charged = new Set(['مكلف', 'مكلفه']);
const designates = new Set(['منتخب', 'منتخبه', 'معين', 'معينه', 'مرشح', 'مرشحه']);

/** Not yet held: for sure, or where the charge is to form a government. */
type Designate = 'sure' | 'charged';

/** Adjectives of the office itself, of which some tell whether it is still, or not yet, held. */
export function readFlags(scene: Scene, from: number) {
  const { words } = scene;
  let to = from;
  let former = false;
  let designate: Designate | undefined;
  for (;;) {
    const word = words[to];
    if (word && thens.has(word.form)) {
      former = true;
      to += 1;
      continue;
    }
    const stood = actingEnd(scene, to) ?? deniedEnd(scene, to);
    if (stood !== undefined) {
      to = stood;
      continue;
    }
    if (!word || nisbaAt(scene, to) || scene.tagged?.get(to)?.type === 'Person') break;
    if (!(word.article && isQualifier(scene, to)) && !(isAdjective(word) && formers.has(word.form))) break;
    if (formers.has(word.form)) former = true;
    // Who is "charged with" a matter holds an office; who is plainly "charged" does not yet.
    else if (designates.has(word.form)) designate = 'sure';
    else if (charged.has(word.form) && words[to + 1]?.form !== 'ب') designate ??= 'charged';
    to += 1;
  }
  return { to, former, designate };
}

const acting = new Set(['وكاله', 'انابه', 'نيابه', 'تكليف']);

const joined = new Set(['بالنيابه', 'بالانابه', 'بالوكاله']);

/** Past "بالوكالة", "بالإنابة", "وكالةً", by which an office is held for another. */
function actingEnd(scene: Scene, at: number): number | undefined {
  const { words } = scene;
  const [first, second] = [words[at], words[at + 1]];
  if (first && joined.has(first.form)) return second?.form === 'عن' ? undefined : at + 1;
  if (first?.form === 'ب') return second?.article && acting.has(second.form) ? at + 2 : undefined;
  const adverb = first && !first.article && !first.clitic && acting.has(first.form.replace(/(?<=ف)ا$/u, ''));
  return adverb && (first.tanween || !isNominal(second) || readName(scene, at + 1, true))
    ? at + 1
    : undefined;
}

/** Past "غير المقيم": what the holder is not. */
function deniedEnd({ words }: Scene, at: number): number | undefined {
  return words[at]?.form === 'غير' && words[at + 1]?.article && isAdjective(words[at + 1])
    ? at + 2
    : undefined;
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
  const next = words[at + 1];
  const plain = !formers.has(word.form) && !qualifiers.has(word.form);
  if (given && plain && next && !next.article && scene.vocabulary.given.has(written(next))) return false;
  const name = given ? readName(scene, at, true) : undefined;
  if (name && name.to - name.from > 1 && !scene.tagged?.has(at + 1)) return false;
  return (
    formers.has(word.form) ||
    designates.has(word.form) ||
    charged.has(word.form) ||
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
