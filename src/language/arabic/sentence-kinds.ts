import type { Sentence } from '../../model/reading.ts';
import type { Span } from '../../model/span.ts';
import { fold } from './fold.ts';

/** A line or paragraph of the document, its blanks trimmed. */
export interface Line extends Span {
  readonly text: string;
}

const longestHeadline = 170;

/** Lines that are no prose whatever stands around them; matched against the folded line. */
const furniture: readonly RegExp[] = [
  /^(?:ال)?مصدر\s*[:：-]/u,
  /^(?:وكالات|متابعات|رصد|خاص|تقرير|مراسل\S*|كتبت?|بقلم|اعداد|تحرير|تصوير|ترجمه|حاوره|حاورته|حوار|اجري الحوار)\s*[:：|/–-]/u,
  /^(?:خاص|وكالات|متابعات|كتب|كتبت)(?:\s+\S+){0,4}$/u,
  /^(?:اقرا|شاهد|طالع|انظر|اخترنا|مواضيع|موضوعات|اخبار|مقالات|روابط)\s*(?:ايضا|لك|لكم|كذلك|متعلقه|ذات صله|قد تهمك|مرتبطه)/u,
  /^(?:للمزيد|لمزيد من|للاشتراك|اشترك|تابعونا?|تابعنا|تعليقات|اترك تعليقا|التعليقات|الرئيسيه)(?:\s|$|:)/u,
  /^(?:شارك|انشر|ارسل|اطبع|مشاركه|طباعه|ارسال)(?:\s+(?:هذا|هذه|المقال|المقاله|الخبر|الموضوع|الصفحه|عبر|علي)(?:\s+\S+){0,6})?$/u,
  /(?:جميع الحقوق محفوظه|حقوق النشر|حقوق الطبع|all rights reserved|©)/u,
  /^(?:تاريخ النشر|اخر تحديث|نشر في|نشر بتاريخ|تم النشر|تحديث|وقت القراءه|مده القراءه|عدد القراءات|المشاهدات|الوسوم|الكلمات المفتاحيه|كلمات دلاليه|العلامات|التصنيف)(?:\s|$|:)/u,
  /^(?:الصوره|صوره|في الصوره|صوره ارشيفيه|ارشيفيه|ارشيف|كاريكاتير|فيديو|بالصور|بالفيديو|انفوغراف\S*)\s*(?:[:：(|-]|$)/u,
  /^(?:\/?\s*(?:انتهي|يتبع)\s*\/?|#+|\*+|[-–—_=\s]+)$/u,
  /^[\s\d:/.,|–-]*(?:ص|م|صباحا|مساء|gmt|بتوقيت \S+)?[\s\d:/.,|–-]*$/u,
  /^(?:https?:\/\/|www\.)\S+$/u,
  /^(?:[\w-]+\.(?:jpe?g|png|gif|webp|mp4|pdf))$/u,
];

/** A file name that a paste has glued before the text. */
export const gluedFile =
  /^(?:[A-Za-z]+[_-][\w-]*\d[\w-]*(?:\.(?:jpe?g|png|gif|webp|mp4))?|[\w-]+\.(?:jpe?g|png|gif|webp|mp4))\s*/iu;

const agencies =
  'سانا|رويترز|ا ?\\.?ف ?\\.?ب\\.?|د ?\\.?ب ?\\.?ا\\.?|ا ?\\.?ب\\.?|ا ?\\.?ش ?\\.?ا\\.?|واس|وام|كونا|قنا|بنا|بترا|وفا|معا|واع|سبا|سونا|وال|وات|وكالات|الوكالات|شينخوا|تاس|ارنا|تسنيم|مهر|يونهاب|كيودو|الاناضول|الفرنسيه|فرانس برس|يو بي اي|يو بي ا|نوفوستي|سبوتنيك|قدس برس|صفا|العمانيه|اونا|العربيه|الجزيره|سكاي نيوز|سي ان ان|بي بي سي|bbc|cnn|afp|reuters|ap';
const dash = '[-–—ـ:/|،,]';

/** A place and an agency before the first sentence; matched against the folded line. */
const dateline = new RegExp(
  `^(?:\\p{L}+(?: \\p{L}+){0,2}\\s*(?:${dash}\\s*|)\\((?:${agencies})(?:\\s*[،,/-]\\s*(?:${agencies}))*\\)` +
    `|\\((?:${agencies})\\)` +
    `|\\p{L}+(?: \\p{L}+){0,2}\\s*${dash}\\s*(?:وكاله |وكالات )?(?:${agencies})(?=\\s*${dash}|\\s))\\s*${dash}*\\s*`,
  'u',
);

/** Length of the dateline that opens a line, 0 where there is none. */
export function datelineLength(text: string): number {
  const head = fold(text.slice(0, 120));
  const match = dateline.exec(head.text);
  return match ? (head.starts[match[0].length] as number) : 0;
}

/**
 * Whether each line of a document is body, a headline or furniture. A headline is short, has no full stop at
 * its end and stands before body text or repeats the title; a name or a site's line before the body is
 * furniture, and so is a credit wherever it stands. A document of one line is body.
 */
export function kindsOfLines(lines: readonly Line[], title?: string): Sentence['kind'][] {
  const keys = lines.map((line) => fold(line.text).text.replace(/\s+/gu, ' '));
  const titleKey = title === undefined ? undefined : fold(title.trim()).text.replace(/\s+/gu, ' ');
  const plain = lines.map(
    (line, at) => !furniture.some((pattern) => pattern.test(keys[at] as string)) && hasLetters(line),
  );
  const prose = lines.map((line, at) => plain[at] === true && isProse(line.text));
  const [firstProse, lastProse] = [prose.indexOf(true), prose.lastIndexOf(true)];
  const all = new Set(keys);
  const seen = new Set<string>();
  return keys.map((key, at) => {
    if (plain[at] === false) return 'furniture';
    const repeated = seen.has(key);
    seen.add(key);
    if (repeated && !prose[at]) return 'furniture';
    if (isPageTitle(key, all)) return 'furniture';
    if (key === titleKey) return lines.length > 1 ? 'headline' : 'body';
    if (prose[at] || firstProse < 0) return 'body';
    const words = key.split(' ').length;
    if (at < firstProse) return words <= 3 ? 'furniture' : 'headline';
    return words <= 12 && at < lastProse ? 'headline' : 'body';
  });
}

function hasLetters(line: Line): boolean {
  return /\p{L}/u.test(line.text);
}

/** Running text: it ends like a sentence, or is too long for a headline, or holds a stop in its midst. */
function isProse(text: string): boolean {
  return (
    /[.؟!…:؛»”")\]][\s\u200f\u200e]*$/u.test(text) ||
    text.length > longestHeadline ||
    /\p{L}{2}\.\s*\p{L}{2}/u.test(text)
  );
}

/** The title of a page: the text of another line, a dash or bar, and the site's name. */
function isPageTitle(key: string, lines: ReadonlySet<string>): boolean {
  const head = key.split(/\s+[–—|-]\s+/u)[0] as string;
  return head !== key && head.includes(' ') && lines.has(head);
}
