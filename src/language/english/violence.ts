import { type ClauseDraft, type ClauseWork, slotOf, wordNominal } from './clause-draft.ts';
import { spanOf } from './context.ts';
import { type Nominal, plain } from './nominal.ts';
import { mentionUnit } from './unit-mentions.ts';

const harming = /^(kill|hit|strike|target|destroy|damage|wound|injure|assassinate)$/;

const violent =
  /^(attack|strike|airstrike|air strike|raid|bombing|bombardment|shelling|drone strike|missile strike|missile attack|drone attack|air raid|ambush|assault|offensive|incursion|operation|gunfire|shooting|fire|blast|explosion|missile|rocket|shell|bomb|drone|bullet|artillery|warplane|jet)$/;

const firing = /^(open|attack|shell|bomb|raid|strike|hit|storm|fire|ambush|target|assault|bombard)$/;

/**
 * Who does the harm of which a sentence tells through a deed or a weapon: "an Israeli strike killed X",
 * "a Russian missile hit Y", "X died in a raid by Z", "X was killed when Z's troops opened fire".
 */
export function giveAttackers(work: ClauseWork, clause: ClauseDraft): void {
  if (clause.kind !== 'verb') return;
  const lemma = clause.lemmas.at(-1) ?? '';
  if (harming.test(lemma)) {
    const subject = slotOf(clause, 'subject');
    const doers = subject?.flatMap((member) => doersOf(work, member) ?? [member]);
    const filled = clause.slots.find(({ slot }) => slot === 'subject');
    if (filled && doers) filled.members = doers;
    else if (clause.passive && /^(kill|assassinate)$/.test(lemma)) giveKiller(work, clause);
  } else if (lemma === 'die') dieByHand(work, clause);
  else if (lemma === 'shoot') sayDead(work, clause);
}

/** "shot dead X": the word stands before its noun. */
function sayDead({ context }: ClauseWork, clause: ClauseDraft): void {
  const [victim] = slotOf(clause, 'object') ?? [];
  if (!victim || clause.passive || context.words[victim.from] !== 'dead') return;
  clause.slots.push({ slot: 'second', members: [wordNominal(context, victim.from)] });
}

/** "X was killed in an Israeli strike", "… when Israeli troops opened fire". */
function giveKiller(work: ClauseWork, clause: ClauseDraft): void {
  const doers = deedOf(work, clause) ?? firersOf(work, clause);
  if (doers) clause.slots.push({ slot: 'subject', members: doers });
}

/** "X died in a Russian attack": who attacked has killed. */
function dieByHand(work: ClauseWork, clause: ClauseDraft): void {
  const doers = deedOf(work, clause);
  const dead = clause.slots.find(({ slot }) => slot === 'subject');
  if (!doers || !dead) return;
  clause.lemmas = ['kill'];
  clause.slots.splice(clause.slots.indexOf(dead), 1);
  clause.slots.push({ slot: 'object', members: dead.members }, { slot: 'subject', members: doers });
}

function deedOf(work: ClauseWork, clause: ClauseDraft): readonly Nominal[] | undefined {
  for (const { slot, members } of clause.slots) {
    if (!/^(in|during|by)$/.test(slot)) continue;
    const doers = members.flatMap((member) => doersOf(work, member) ?? []);
    if (doers.length > 0) return doers;
  }
  return undefined;
}

function firersOf(work: ClauseWork, clause: ClauseDraft): readonly Nominal[] | undefined {
  const shooting = work.clauses.find(
    ({ governor, lemmas, negated, modality }) =>
      governor?.clause === clause.id &&
      governor.link === 'adverbial' &&
      governor.marker === 'when' &&
      !negated &&
      modality === 'fact' &&
      firing.test(lemmas.at(-1) ?? ''),
  );
  const subject = shooting && slotOf(shooting, 'subject');
  if (!subject) return undefined;
  const doers = subject.flatMap((member) => doersOf(work, member) ?? (isAgent(work, member) ? [member] : []));
  return doers.length > 0 ? doers : undefined;
}

/** The agents behind a deed or a weapon; nothing where the noun is neither, or nobody is named. */
function doersOf(work: ClauseWork, nominal: Nominal): readonly Nominal[] | undefined {
  if (!violent.test(nominal.lemma)) return undefined;
  const inner = work.nounClauses.get(nominal);
  const stated = (inner && (slotOf(inner, 'subject') ?? slotOf(inner, 'by'))) ?? [];
  const agents = [...stated, ...nominal.possessors, ...innerNames(work, nominal)].filter((member) =>
    isAgent(work, member),
  );
  return agents.length > 0 ? agents.slice(0, 1) : undefined;
}

/** Nationality words and names before the noun: "a Russian missile". */
function innerNames({ context }: ClauseWork, { from, to }: Nominal): readonly Nominal[] {
  for (let at = from; at < to; at++) {
    const unit = context.unitAt.get(at);
    if (unit?.from !== at || unit.kind === 'title' || !/^(Polity|Organization)$/.test(unit.class)) continue;
    const mention = mentionUnit(context, unit);
    return [{ ...plain(at, unit.to, spanOf(context, at, unit.to), unit.entry?.label ?? ''), mention }];
  }
  return [];
}

function isAgent({ context }: ClauseWork, { mention }: Nominal): boolean {
  const found = mention === undefined ? undefined : context.draft.mentions[mention];
  return found !== undefined && /^(Person|Organization|Polity)$/.test(found.class);
}
