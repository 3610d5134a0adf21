import { agentOf } from './clause-arguments.ts';
import {
  addArgument,
  agreementOf,
  type ClauseDraft,
  canBeSubject,
  caseOf,
  fillerOf,
} from './clause-draft.ts';
import { isTime, takesTime } from './durations.ts';
import type { Nominal, Phrase } from './nominal.ts';
import { openNouns, sayOf } from './noun-clauses.ts';
import { attitudeOf, type OpenSentence } from './open-sentence.ts';
import { isPurpose } from './purposes.ts';
import { resumeHost } from './resumed-host.ts';
import type { Word } from './words.ts';

/** Puts a bare phrase where the verb still wants one; otherwise it is the topic of what follows. */
export function place(sentence: OpenSentence, phrase: Phrase, joined = false): void {
  resumeHost(sentence, phrase);
  const verb = sentence.verb;
  const nouns = openNouns(sentence, phrase);
  if (!verb || sentence.pending) colour(sentence, phrase, nouns);
  const first = phrase.members[0] as Nominal;
  const accusative = isAccusative(sentence.context.scene.words[first.head], first);
  const noun = sentence.open.at(-1);
  const { gap } = sentence;
  if (
    verb &&
    !sentence.pending &&
    takesTime(verb) &&
    phrase.members.every((m) => isTime(sentence.context, m))
  ) {
    addArgument(noun ?? verb, 'duration', { phrase });
    return;
  }
  sentence.gap = undefined;
  if (verb && gap !== undefined && nouns.length === 0) {
    addArgument(verb, gap, { phrase });
    return;
  }
  if (fillNoun(sentence, noun, phrase)) return;
  if (noun && isIntended(sentence, noun, phrase)) {
    for (const n of nouns) n.governor ??= { clause: noun.id, link: 'argument' };
    sentence.open.push(...nouns);
    return;
  }
  if (verb && !sentence.pending && isPurpose(sentence, verb, first)) {
    for (const n of nouns) n.governor ??= { clause: verb.id, link: 'adverbial' };
    sentence.open.push(...nouns);
    sentence.afterComma = false;
    return;
  }
  const peer = first.verbal && joined ? lastVerbal(sentence) : undefined;
  if (peer) {
    for (const n of nouns) if (peer.governor) n.governor ??= { ...peer.governor };
  } else if (
    accusative &&
    !sentence.afterComma &&
    noun?.kind === 'noun' &&
    sentence.context.cues.wants(noun.lemmas, 'second')
  ) {
    addArgument(noun, 'second', { phrase });
  } else if (!verb && isSaidOf(sentence, first)) {
    sayOf(sentence, nouns, (sentence.suspended ?? sentence.topic)?.members.at(-1) as Nominal);
    return;
  } else if (!verb || sentence.pending) {
    // "الاتحاد، ومقره بيروت، عضو في …": an aside about the topic.
    if (joined && sentence.afterComma && first.possessor !== undefined) sentence.suspended ??= sentence.topic;
    sentence.topic = phrase;
    if (!verb) sentence.open = [];
  } else if (!fillVerb(sentence, verb, phrase, accusative)) {
    sentence.topic = phrase;
  } else {
    for (const n of nouns) n.governor ??= { clause: verb.id, link: 'argument' };
  }
  sentence.open.push(...nouns);
  sentence.afterComma = false;
}

/** "لا لقاء بين", "من المتوقع عقد لقاء": what stands before a noun says of it what it would say of a verb. */
function colour(sentence: OpenSentence, { from }: Phrase, nouns: readonly ClauseDraft[]): void {
  const [outer] = nouns;
  if (!outer) return;
  const { words } = sentence.context.scene;
  const expected = sentence.pending?.marker === 'من' ? sentence.pending.modality : undefined;
  if (expected !== undefined) outer.modality = expected;
  const before = words[from - 1]?.form === 'اي' ? words[from - 2] : words[from - 1];
  if (before?.form !== 'لا' && !(expected !== undefined && sentence.negated)) return;
  outer.negated = true;
  sentence.negated = false;
}

/** "إستونيا عضو في الحلف": an indefinite cue noun after a named topic says something of it. */
function isSaidOf({ suspended, topic, pending, context }: OpenSentence, nominal: Nominal): boolean {
  if (pending?.link === 'relative' || (suspended ?? topic)?.members.at(-1)?.mention === undefined)
    return false;
  const article = context.scene.words[nominal.head]?.article ?? true;
  return nominal.predicate !== undefined && !nominal.verbal && !article && nominal.mention === undefined;
}

/** Written with tanween, or a plain noun with its alef alone: "عقد اجتماعا". */
function isAccusative(word: Word | undefined, { from, to, mention }: Nominal): boolean {
  if (word === undefined || word.tanween) return word !== undefined;
  const { analysis, article, form, lemma } = word;
  if (article || to !== from + 1 || mention !== undefined || analysis?.pos !== 'noun') return false;
  return analysis.number === 'sg' && /..ا$/u.test(form) && !lemma.endsWith('ا');
}

/** A sentence of two nouns ("مقرها شنغهاي"), or a verbal noun with both its arguments ("اعتقالها الصحفي"). */
function fillNoun(sentence: OpenSentence, noun: ClauseDraft | undefined, phrase: Phrase): boolean {
  if (noun?.kind !== 'noun' || noun.last !== phrase.from || !fillerOf(noun, 'genitive')) return false;
  if (sentence.context.scene.words[noun.from]?.article) return false;
  const { cues, draft } = sentence.context;
  const posted = phrase.members.some((m) => draft.mentions[m.mention ?? -1]?.class === 'Post');
  if (posted && cues.wants(noun.lemmas, 'second')) {
    addArgument(noun, 'second', { phrase });
    return true;
  }
  if (!cues.wants(noun.lemmas, 'object')) return false;
  if (isReception(sentence, noun)) {
    for (const a of noun.arguments) if (a.slot === 'genitive') a.slot = 'object';
    addArgument(noun, 'subject', { phrase });
  } else {
    const second = isPost(sentence, phrase) && sentence.context.cues.wants(noun.lemmas, 'second');
    addArgument(noun, second ? 'second' : 'object', { phrase });
  }
  return true;
}

/** "كان في استقبال الملك في المطار رئيس الوزراء": who stands last does it. */
function isReception({ verb, context }: OpenSentence, noun: ClauseDraft): boolean {
  const { words } = context.scene;
  return !verb && words[noun.from - 1]?.form === 'في' && words[noun.from - 2]?.lemma === 'كان';
}

/**
 * "أعلن نيته زيارة أسمرة", "جدّد رفضه أي حوار": a verbal noun right after what its doer intends, refuses or
 * denies is what he does.
 */
function isIntended(sentence: OpenSentence, noun: ClauseDraft, { from, members }: Phrase): boolean {
  const [first] = members;
  const any = sentence.context.scene.words[from - 1]?.form === 'اي';
  if (
    noun.kind !== 'noun' ||
    noun.last !== (any ? from - 1 : from) ||
    !first?.verbal ||
    !fillerOf(noun, 'genitive')
  )
    return false;
  const attitude = attitudeOf(sentence, noun);
  return attitude !== undefined && attitude !== 'light' && attitude !== 'report';
}

/**
 * The verbal noun that a joined one goes on with: "قراراً بإعفاء س وتعيين ص". What من brings in under a deed
 * is no deed beside it: "إعفاء س من رئاسة المحكمة وتعيين ص".
 */
function lastVerbal({ verb, drafts, verbal, base }: OpenSentence): ClauseDraft | undefined {
  const last =
    verb && drafts.findLast((d) => d.kind === 'noun' && d.governor !== undefined && verbal.has(d.id));
  const above = last?.governor?.marker === 'من' ? drafts[last.governor.clause - base] : undefined;
  return above?.governor && verbal.has(above.id) ? above : last;
}

function isPost({ context }: OpenSentence, { members }: Phrase): boolean {
  return members.some((m) => m.mention !== undefined && context.draft.mentions[m.mention]?.class === 'Post');
}

/** Fills the first open slot of a verb: its subject, a post, its object, then its second object. */
function fillVerb(sentence: OpenSentence, verb: ClauseDraft, phrase: Phrase, accusative: boolean): boolean {
  const { cues } = sentence.context;
  const has = (slot: string) => fillerOf(verb, slot) !== undefined;
  const marked = caseOf(phrase, sentence.context);
  if (
    !has('subject') &&
    !accusative &&
    marked !== 'oblique' &&
    !verb.participle &&
    canBeSubject(verb.agreement, agreementOf({ phrase }, sentence.context), 'after')
  ) {
    const reaches = attitudeOf(sentence, verb) === 'reach';
    addArgument(verb, 'subject', reaches ? { phrase } : (agentOf(sentence, phrase) ?? { phrase }));
    return true;
  }
  const wantsObject = cues.wants(verb.lemmas, 'object') || attitudeOf(sentence, verb) !== undefined;
  if (isPost(sentence, phrase) && !has('second') && cues.wants(verb.lemmas, 'second')) {
    addArgument(verb, 'second', { phrase });
    return true;
  }
  // "وعيّن فلاناً خلفاً له": the subject is that of the verb before, the first phrase the object.
  const subject = fillerOf(verb, 'subject');
  const isSubject =
    subject && 'phrase' in subject && caseOf(subject.phrase, sentence.context) === 'nominative';
  if (
    verb.joined &&
    accusative &&
    subject &&
    !isSubject &&
    !has('second') &&
    cues.wants(verb.lemmas, 'second')
  ) {
    addArgument(verb, 'second', { phrase });
    return true;
  }
  const wantsSecond = cues.wants(verb.lemmas, 'second');
  // "بحث الوزير مع نظيره، سبل التعاون": nothing is a second object before there is one, unless its ending says so.
  if (!has('object') && (wantsObject || !sentence.afterComma || (wantsSecond && !accusative))) {
    addArgument(verb, 'object', { phrase });
    return true;
  }
  if (!has('second') && (wantsSecond || accusative)) {
    addArgument(verb, 'second', { phrase });
    return true;
  }
  return false;
}
