import {
  agreementOf,
  type ClauseDraft,
  canBeSubject,
  caseOf,
  dropSubject,
  type Filler,
  fillerOf,
  mentionsOf,
} from './clause-draft.ts';
import { tellsOfOccasion } from './occasion-relatives.ts';
import { attitudeOf, nounClauseAt, type OpenSentence } from './open-sentence.ts';
import { standsBeside } from './preposition-slots.ts';
import { sharePurpose } from './purposes.ts';

/** Ends the verb's clause: finds the subject that it left out and passes it to nouns under a light verb. */
export function closeVerb(sentence: OpenSentence): void {
  const verb = sentence.verb;
  sentence.pending = undefined;
  if (!verb) return;
  if (verb.passive) {
    for (const a of verb.arguments)
      if (a.slot === 'subject' && !isAgent(sentence, a.filler, verb)) a.slot = 'object';
    if (!fillerOf(verb, 'subject'))
      for (const a of verb.arguments) if (a.slot === 'agency') a.slot = 'subject';
  }
  raiseObject(sentence, verb);
  passAgency(sentence, verb);
  const inherited = inheritedSubject(sentence, verb);
  const subject = fillerOf(verb, 'subject');
  if (verb.passive) {
    if (verb.joined && inherited && !fillerOf(verb, 'object'))
      verb.arguments.push({ slot: 'object', filler: inherited });
  } else if (!subject) {
    if (inherited) verb.arguments.push({ slot: 'subject', filler: inherited });
    else dropSubject(verb, sentence.context);
  } else if (inherited && (verb.joined || goesOnThere(sentence, verb) || isControlled(sentence, verb)))
    preferInherited(sentence, verb, subject, inherited);
  if (!standsBeside(sentence.context.scene.words[verb.from]))
    for (const a of verb.arguments) if (a.slot === 'إلى جانب') a.slot = 'subject';
  if (suffered.has(verb.lemmas[0] ?? '')) passVictim(sentence, verb);
  if (attitudeOf(sentence, verb) === 'light') passSubject(sentence, verb);
  sharePurpose(sentence, verb);
  sentence.verb = undefined;
  sentence.open = [];
}

/** Verbs that only tell that their subject came about. */
const befalling = new Set(['تمّ', 'جرى', 'جاء', 'أتى', 'حصل', 'صدر']);

/** "جاء تعيين القائد بقرار من الرئيس": by whom the thing came about is who did it. */
function passAgency(sentence: OpenSentence, verb: ClauseDraft): void {
  const [filler] = verb.arguments.filter((a) => a.slot === 'agency').map((a) => a.filler);
  const subject = fillerOf(verb, 'subject');
  if (!filler || !subject || !('phrase' in subject) || !befalling.has(verb.lemmas[0] ?? '')) return;
  for (const { head } of subject.phrase.members) {
    const noun = nounClauseAt(sentence, head);
    if (noun && !fillerOf(noun, 'subject')) noun.arguments.push({ slot: 'subject', filler });
  }
}

/**
 * "عيّن السفير وزيراً": with a second object present, the one phrase after the verb is the first. A verb that
 * takes none has its subject there, and says as what he did it: "انضمّ فلان إلى المصرف رئيساً".
 */
function raiseObject({ context }: OpenSentence, verb: ClauseDraft): void {
  if (!fillerOf(verb, 'second') || fillerOf(verb, 'object')) return;
  if (!context.cues.wants(verb.lemmas, 'object')) return;
  for (const a of verb.arguments) {
    if (a.slot === 'subject' && 'phrase' in a.filler && a.filler.phrase.from > verb.from) a.slot = 'object';
  }
}

function isAgent(sentence: OpenSentence, filler: Filler, verb: ClauseDraft): boolean {
  return verb.arguments.some(
    (a) =>
      a.filler === filler && a.slot === 'subject' && 'phrase' in filler && sentence.agents.has(filler.phrase),
  );
}

/** The subject of the verb before it, or of the verb that wants it done, where the form agrees. */
function inheritedSubject(sentence: OpenSentence, verb: ClauseDraft): Filler | undefined {
  const { governor } = verb;
  const above = governor && sentence.drafts[governor.clause - sentence.base];
  const source = verb.joined
    ? sentence.joins.get(verb)
    : governor?.link === 'relative' && !tellsOfOccasion(sentence, verb)
      ? undefined
      : above;
  // "قُتل وهو يغادر": a passive hands on who suffers it.
  const filler = source && fillerOf(source, source.passive ? 'object' : 'subject');
  if (!filler || !canBeSubject(verb.agreement, agreementOf(filler, sentence.context), 'before'))
    return undefined;
  return filler;
}

/** What joins a verb that as a rule has the subject of the verb before it. */
const goingOn = new Set(['حيث', 'قبل', 'قبيل', 'بعد', 'بعيد', 'بعدما', 'قبلما', 'عقب', 'دون', 'من']);

/** "وصل الوزير إلى عدن حيث التقى المحافظ": what happens there goes on with who came there. */
function goesOnThere(sentence: OpenSentence, verb: ClauseDraft): boolean {
  const { governor } = verb;
  return (
    (governor?.link === 'adverbial' && goingOn.has(governor.marker ?? '')) || tellsOfOccasion(sentence, verb)
  );
}

/** "نفت أبوظبي أن تكون قد سلّحت القوات": who denies, plans or refuses a thing is its subject. */
function isControlled(sentence: OpenSentence, verb: ClauseDraft): boolean {
  const { governor } = verb;
  const above =
    governor?.link === 'complement' ? sentence.drafts[governor.clause - sentence.base] : undefined;
  const attitude = above && attitudeOf(sentence, above);
  return attitude !== undefined && ['deny', 'plan', 'decide', 'refuse', 'fail'].includes(attitude);
}

/** "وصل الوزير والتقى الرئيس": the one phrase after a joined transitive verb is its object. */
function preferInherited(
  sentence: OpenSentence,
  verb: ClauseDraft,
  subject: Filler,
  inherited: Filler,
): void {
  const blames = verb.lemmas[0] === 'حمّل' && fillerOf(verb, 'object') && !fillerOf(verb, 'second');
  if (blames && 'phrase' in subject && subject.phrase.from > verb.from) {
    // "وحمّلت إسرائيل المسؤولية": two phrases after it are whom it blames and for what.
    for (const a of verb.arguments)
      a.slot = a.slot === 'object' ? 'second' : a.slot === 'subject' ? 'object' : a.slot;
    verb.arguments.push({ slot: 'subject', filler: inherited });
    return;
  }
  if (
    fillerOf(verb, 'object') ||
    !sentence.context.cues.wants(verb.lemmas, 'object') ||
    attitudeOf(sentence, verb) === 'report'
  )
    return;
  if (!('phrase' in subject) || subject.phrase.from < verb.from) return;
  // "ووقّعت الشركتان": its ending says that it is the subject; "وتوسطت كينيا بين": whom it is between stands there.
  if (caseOf(subject.phrase, sentence.context) === 'nominative' || fillerOf(verb, 'بين')) return;
  if (sentence.drafts.some((d) => d.governor?.clause === verb.id && d.governor.link === 'complement')) return;
  for (const a of verb.arguments) if (a.slot === 'subject') a.slot = 'object';
  verb.arguments.push({ slot: 'subject', filler: inherited });
}

/** Verbs whose subject suffers the deed after ل: "تعرّضت المدينة لقصف". */
const suffered = new Set(['تعرّض', 'خضع']);

function passVictim(sentence: OpenSentence, verb: ClauseDraft): void {
  const victim = fillerOf(verb, 'subject');
  if (!victim) return;
  for (const noun of sentence.drafts) {
    if (noun.governor?.clause !== verb.id || noun.governor.marker !== 'ل' || fillerOf(noun, 'object'))
      continue;
    noun.arguments.push({ slot: 'object', filler: victim }, { slot: 'على', filler: victim });
    // "تعرّضت لهجوم من الجماعة": by whom.
    const by = fillerOf(verb, 'من');
    if (by && !fillerOf(noun, 'subject')) noun.arguments.push({ slot: 'subject', filler: by });
  }
}

/** Under a light verb the noun has the verb's subject: "أجرى الوزير مباحثات". */
function passSubject(sentence: OpenSentence, verb: ClauseDraft): void {
  const subject = fillerOf(verb, 'subject');
  if (!subject || mentionsOf(subject).length === 0) return;
  for (const noun of sentence.drafts) {
    if (noun.kind !== 'noun' || noun.governor?.clause !== verb.id || noun.governor.link !== 'argument')
      continue;
    // "توصّل المجلس إلى حل للأزمة الناشبة عن الاعتداء": what a thing comes from is not the subject's doing.
    if (noun.governor.marker === 'عن' || noun.governor.marker === 'من') continue;
    if (!fillerOf(noun, 'subject')) noun.arguments.push({ slot: 'subject', filler: subject });
  }
}
