import { phraseOf } from './clause-arguments.ts';
import { compoundAt } from './compound-prepositions.ts';
import { includedIn } from './inclusions.ts';
import { readStates } from './nationalities.ts';
import type { Phrase } from './nominal.ts';
import { attitudeOf, type OpenSentence } from './open-sentence.ts';
import { readPhrase } from './phrases.ts';
import { attach } from './preposition-phrases.ts';
import { auspices, directions, outlooks, sources } from './preposition-slots.ts';
import { canReturnTo, pronounPhrase } from './pronoun-mentions.ts';
import type { Word } from './words.ts';

/** Words of place after a preposition, which lead to the place itself. */
const within = new Set(['وسط', 'داخل', 'محيط', 'مشارف', 'ضواحي', 'تخوم', 'عمق', 'قلب', 'انحاء']);

/** Reads a preposition with its phrase and gives the place after them. */
export function readPreposition(sentence: OpenSentence, word: Word, at: number): number {
  const { words } = sentence.context.scene;
  // "لم يتقرر بعد عقد لقاء": after what has not been, it is "yet".
  if (word.form === 'بعد' && sentence.verb?.negated && sentence.verb.to === at) return at + 1;
  const compound = charges(sentence, at) ? undefined : compoundAt(sentence.context.scene.writtenForms, at);
  const slot =
    compound?.slot ?? (sources.has(word.form) ? 'source' : (directions.get(word.form) ?? word.lemma));
  const start = compound?.to ?? at + 1;
  // "انسحب من وسط المدينة": what is left is the middle of the city.
  const from = within.has(words[start]?.form ?? '') && !words[start]?.article ? start + 1 : start;
  const next = words[from];
  // "من غير المتوقع": what is not expected.
  const denied = next?.form === 'غير' && words[from + 1]?.article === true;
  const expected = denied ? words[from + 1] : next;
  const outlook = word.form === 'من' && expected?.article ? outlooks.get(expected.form) : undefined;
  if (outlook) {
    sentence.pending = { link: 'adverbial', marker: 'من', modality: outlook };
    if (denied) sentence.negated = true;
    const to = denied ? from + 2 : from + 1;
    return words[to]?.form === 'ان' ? to + 1 : to;
  }
  if (next?.form === 'ما' || next?.pos === 'subordinator') return openUnder(sentence, slot, word, from);
  if (next?.pos === 'verb' && word.form === 'ل') {
    sentence.pending = { link: 'adverbial', marker: 'ل', modality: 'future' };
    return from;
  }
  if (next?.clitic === 'after') {
    const host = includedIn(sentence, word, next, from + 1);
    if (host !== undefined) {
      sentence.gap = host;
      return from + 1;
    }
    // "الأحزاب الموقعة على البيان، ومنها حزب الأمة،": some of those named, set beside the clause.
    if (word.form === 'من' && sentence.joined && sentence.afterComma)
      return readPhrase(sentence.context, from + 1)?.to ?? from + 1;
    attach(sentence, slot, returnTo(sentence, next, at) ?? pronounPhrase(sentence.context, next));
    return from + 1;
  }
  const states =
    auspices.has(slot) || (compound && slot === 'subject') ? readStates(sentence.context, from) : undefined;
  const phrase = states ?? (next ? readPhrase(sentence.context, from) : undefined);
  if (!phrase) return from;
  const whole = repeat(sentence, phrase, word);
  const gapped = sentence.joined ? bareAfter(sentence, slot) : undefined;
  attach(sentence, slot, whole);
  sentence.gap = gapped;
  sentence.lastPhrase = whole;
  sentence.afterComma = false;
  return whole.to;
}

/** Verbs with whose ب an office is given, won or kept. */
const charging = new Set([
  'كلّف',
  'عهد',
  'فوّض',
  'أناط',
  'فاز',
  'ظفر',
  'احتفظ',
  'تمسّك',
  'طالب',
  'استأثر',
  'انفرد',
  'حظي',
  'توّج',
  'أخلّ',
  'استبدّ',
]);

/** "كُلّف برئاسة الحكومة": the presidency is what the verb wants, and not under whom it happens. */
function charges({ verb, context }: OpenSentence, at: number): boolean {
  const { writtenForms } = context.scene;
  const presides =
    writtenForms[at] === 'برئاسه' || (writtenForms[at] === 'ب' && writtenForms[at + 1] === 'رئاسه');
  return presides && verb !== undefined && charging.has(verb.lemmas[0] ?? '');
}

/**
 * "المنتدى الذي غابت عنه إريتريا": under a relative pronoun the enclitic comes back to the noun before it,
 * which then is not the subject either where it follows the verb at once ("الذي وقّع عليه الوزير").
 */
function returnTo({ verb }: OpenSentence, pronoun: Word, at: number): Phrase | undefined {
  const { antecedent } = verb ?? {};
  if (!verb || !antecedent || !canReturnTo(pronoun, antecedent)) return undefined;
  const taken = verb.arguments.findIndex(
    ({ filler }) => 'phrase' in filler && filler.phrase.members[0] === antecedent,
  );
  if (taken >= 0 && (verb.to !== at || verb.arguments[taken]?.slot !== 'subject')) return undefined;
  if (taken >= 0) verb.arguments.splice(taken, 1);
  return phraseOf(antecedent);
}

/**
 * "وقّع عن الجانب السوري فلان، وعن الجانب الإيراني فلان": after the same preposition said again stands what stood
 * after it before. Gives the slot of that.
 */
function bareAfter({ verb }: OpenSentence, slot: string): string | undefined {
  const before = verb?.arguments.findIndex((a) => a.slot === slot) ?? -1;
  const after = before < 0 ? undefined : verb?.arguments.slice(before + 1).find((a) => bare.has(a.slot));
  return after?.slot;
}

const bare = new Set(['subject', 'object', 'second']);

const without = new Set(['دون', 'بدون', 'بلا']);

/** "بعد أن", "قبل أن", "بحسب ما": the preposition opens a clause. */
function openUnder(sentence: OpenSentence, slot: string, word: Word, at: number): number {
  const target =
    sentence.verb ?? sentence.drafts.findLast((d) => d.kind === 'verb') ?? sentence.drafts.at(-1);
  if (slot === 'source' && target) {
    sentence.pending = { link: 'adverbial', marker: word.form, sourceOf: target };
    return at + 1;
  }
  const said = ['ب', 'علي', 'عن', 'ل', 'الي', 'في'].includes(word.form)
    ? sentence.open.findLast((c) => attitudeOf(sentence, c) !== undefined)
    : undefined;
  // "من دون أن يلتقيا": what did not happen beside it.
  if (without.has(slot)) sentence.negated = true;
  sentence.pending = said
    ? { link: 'complement', clause: said.id, marker: 'ان' }
    : {
        link: 'adverbial',
        marker: word.form,
        ...(slot === 'condition' ? { modality: 'conditional' as const } : {}),
      };
  sentence.topic = undefined;
  return at + 1;
}

/** "بين مصر وبين فرنسا", "مع س ومع ص": the same preposition said again goes on with the phrase. */
function repeat(sentence: OpenSentence, phrase: Phrase, word: Word): Phrase {
  const { words } = sentence.context.scene;
  let whole = phrase;
  while (
    words[whole.to]?.form === 'و' &&
    words[whole.to + 1]?.form === word.form &&
    words[whole.to + 1]?.pos === 'preposition'
  ) {
    const next = readPhrase(sentence.context, whole.to + 2);
    if (!next) break;
    whole = { from: whole.from, to: next.to, members: [...whole.members, ...next.members] };
  }
  return whole;
}
