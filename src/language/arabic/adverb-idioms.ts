import { createPhraseTable } from '../phrase-table.ts';
import { fold } from './fold.ts';

/**
 * Adverbs of several words, each in the accusative: they say how a thing is done, and are nobody's object.
 * Those of two words are joined by و.
 */
const idioms = [
  'أول من أمس',
  'أول أمس',
  'أمس الأول',
  'جملة وتفصيلا',
  'شكلا ومضمونا',
  'شكلا وموضوعا',
  'قولا وفعلا',
  'قولا وعملا',
  'فكرا وممارسة',
  'نصا وروحا',
  'قلبا وقالبا',
  'روحا وجسدا',
  'سرا وعلانية',
  'سرا وعلنا',
  'سرا وجهرا',
  'علنا وسرا',
  'برا وبحرا وجوا',
  'برا وجوا وبحرا',
  'جوا وبرا وبحرا',
  'برا وبحرا',
  'برا وجوا',
  'بحرا وجوا',
  'جوا وبرا',
  'جوا وبحرا',
  'ليلا ونهارا',
  'صباحا ومساء',
  'صباح مساء',
  'ليل نهار',
  'ذهابا وإيابا',
  'طوعا أو كرها',
  'طوعا وكرها',
  'عاجلا أم آجلا',
  'عاجلا أو آجلا',
  'حاضرا ومستقبلا',
  'ماضيا وحاضرا',
  'كما ونوعا',
  'عدة وعتادا',
  'عددا وعدة',
  'مالا وسلاحا',
  'ماديا ومعنويا',
  'أصالة ونيابة',
  'عينا ونقدا',
  'فرادى وجماعات',
  'أفرادا وجماعات',
  'قيادة وشعبا',
  'حكومة وشعبا',
  'ملكا وحكومة وشعبا',
  'قيادة وحكومة وشعبا',
  'رئيسا وحكومة وشعبا',
  'شعبا وحكومة',
  'شرقا وغربا',
  'شمالا وجنوبا',
  'طولا وعرضا',
  'عرض الحائط',
  'جنبا إلى جنب',
  'يدا بيد',
  'وجها لوجه',
  'يوما بعد يوم',
  'شيئا فشيئا',
  'خطوة بخطوة',
  'خطوة خطوة',
  'بيتا بيتا',
];

const table = createPhraseTable<true>();
for (const idiom of idioms) {
  const words = fold(idiom).text.replace(/ ([وب])(?=\p{L}{2})/gu, ' $1 ');
  table.add(words.split(' '), true);
}

/**
 * The place after an adverb of several words that begins at a word.
 *
 *   idiomEnd(['جمله', 'و', 'تفصيلا'], 0) // → 3
 */
export function idiomEnd(writtenForms: readonly string[], at: number): number | undefined {
  return table.longestMatch(writtenForms, at)?.to;
}
