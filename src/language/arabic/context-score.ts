import type { Analysis } from './analysis.ts';
import type { Outlook } from './outlook.ts';
import type { Place } from './reading-choice.ts';
import type { Word } from './words.ts';

const jussives = new Set(['لم', 'لن']);

const verbTriggers = new Set([
  'لم',
  'لن',
  'قد',
  'سوف',
  'لا',
  'ان',
  'كي',
  'ما',
  'الذي',
  'التي',
  'الذين',
  'حيث',
  'عندما',
  'حين',
  'بعدما',
  'اذا',
  'لو',
  'فيما',
  'بينما',
  'كان',
  'كانت',
  'مما',
  'كما',
  'هل',
]);

/** Words that with a pronoun after them name one of several: "اتفاقات، أبرزها". */
const foremost = new Set(['أبرز', 'أهمّ', 'آخر', 'أحدث', 'أكبر', 'أولى']);

/** Whether a clause can begin after this word. */
export function opens(before: Word | undefined): boolean {
  return (
    before === undefined ||
    before.pos === 'punctuation' ||
    before.pos === 'conjunction' ||
    before.pos === 'adverb'
  );
}

/** What the words before and the outlook after say of a reading; positive speaks for it. */
export function contextScore(option: Analysis, { before, next, verbOpen }: Place): number {
  const isVerb = option.pos === 'verb';
  // "فقد سحبت" is ف and قد; "فقد السيطرة" is "he lost".
  if (option.stem === 'قد' && option.pos === 'particle' && next.maybeVerb) return 4;
  const led = option.proclitics.at(-1);
  // "على لسان فلان": no preposition stands right after another.
  if (led && 'بلك'.includes(led)) return (isVerb && led !== 'ل') || before?.pos === 'preposition' ? -6 : 0;
  // "لم تتلقّ أي طلب": after "any" no verb.
  if (isVerb && before?.form === 'اي') return -6;
  if (isVerb && option.enclitic === 'ها' && foremost.has(option.lemma)) return -4;
  if (option.proclitics.length > 0 || before === undefined || opens(before)) {
    return openingScore(option, next, before === undefined);
  }
  if (before.pos === 'preposition') return isVerb ? -6 : 0;
  if (jussives.has(before.form)) return isVerb ? (option.aspect === 'imperfect' ? 3 : -4) : 0;
  if (verbTriggers.has(before.form) && before.pos !== 'noun') {
    // أن takes the subjunctive: "أن توقّع بغداد".
    const subjunctive = before.form === 'ان' && before.text.startsWith('أ');
    return isVerb ? (subjunctive && option.aspect !== 'imperfect' ? 0 : 2) : 0;
  }
  if (before.form === 'س') return isVerb ? 4 : -4;
  if (!isVerb) return 0;
  if (before.pos === 'verb') return -1.5;
  // "هجوم شنّه مسلحون": a verb with its object and then its subject says something of the noun before it.
  const named = next.kind === 'definite' || next.kind === 'name' || next.kind === 'other';
  if (option.enclitic !== undefined && named && !before.article && isIndefinite(before)) return 1.2;
  if (tellsWho(option, before, named)) return 1.5;
  // After an opening phrase with a pronoun (بدوره) the verb is still to come.
  const topic =
    before.clitic === 'after' ||
    before.article ||
    before.pos === 'name' ||
    before.pos === 'unknown' ||
    before.pos === 'adjective';
  // After a bare noun stands its genitive; after a verb and its subject, rather an object than another verb.
  if (!topic && before.pos === 'noun') return -1;
  if (option.aspect === 'imperfect') return verbOpen ? 0.3 : 1;
  return topic && next.kind !== 'end' && !verbOpen ? 0.5 : -1;
}

/** Verbs that tell who was at an occasion. */
const gathering = new Set(['ضمّ', 'جمع']);

/** "اجتماع مغلق ضم الوزيرين", "لقاء جمع الرئيس": after an indefinite noun such a verb tells who was there. */
function tellsWho({ lemma, aspect }: Analysis, before: Word, named: boolean): boolean {
  return gathering.has(lemma) && aspect === 'perfect' && named && !before.article && isIndefinite(before);
}

function isIndefinite({ pos, clitic }: Word): boolean {
  return !clitic && (pos === 'noun' || pos === 'adjective');
}

/** At the head of a clause Arabic prefers its verb, when something that can be its subject follows. */
function openingScore(option: Analysis, next: Outlook, first: boolean): number {
  if (option.pos !== 'verb') return 0;
  // Before its subject a verb is singular and agrees with it in gender.
  if (option.number === 'du')
    return option.proclitics.includes('و') && option.aspect === 'perfect' ? -0.5 : -2;
  if (option.gender === 'f' && option.number === 'sg' && next.kind === 'definite' && !next.feminine)
    return -1;
  if (next.verb) return -2;
  if (option.enclitic !== undefined) return 0.3;
  const follows = next.kind === 'definite' || next.kind === 'name' || next.kind === 'preposition';
  const base = follows ? 1.2 : next.kind === 'other' ? 0.6 : -0.5;
  return first && base > 0 ? base + 0.5 : base;
}
