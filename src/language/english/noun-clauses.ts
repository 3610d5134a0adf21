import { addClause, type ClauseDraft, type ClauseWork, slotOf } from './clause-draft.ts';
import { spanOf } from './context.ts';
import type { Nominal } from './nominal.ts';
import { asPost } from './posts.ts';

/** Fills a slot; noun clauses among the members come to hang on the clause. */
export function fill(work: ClauseWork, clause: ClauseDraft, slot: string, members: readonly Nominal[]): void {
  if (members.length === 0) return;
  for (const member of members) {
    if (member.negative) clause.negated = true;
    asPost(work.context, clause, slot, member);
    const inner = nounClause(work, member);
    if (!inner || inner === clause || inner.governor || inner.id === clause.id) continue;
    const marker = slot === 'subject' || slot === 'object' || slot === 'second' ? {} : { marker: slot };
    inner.governor = { clause: clause.id, link: 'argument', ...marker };
    // "is in talks with": they negotiate.
    if (slot === 'in' && clause.lemmas[0] === 'be' && member.lemma === 'talks')
      inner.lemmas = ['negotiation', ...inner.lemmas];
    if (slot === 'for' || slot === 'object') askDoer(work, clause, slot, inner, member);
    // "took charge of the army" accuses nobody.
    if (member.lemma === 'charge' && /^(take|assume|have)$/.test(clause.lemmas[0] ?? ''))
      inner.lemmas = ['charge of'];
    // What is only sought, as in "a warrant for the arrest of X", is no happening.
    if (slot === 'for' && isWanted(clause, member)) inner.slots.length = 0;
  }
  clause.slots.push({ slot, members });
}

/** "called for X's resignation", "demanded Israel's withdrawal": X is the one of whom it is asked. */
function askDoer(
  work: ClauseWork,
  clause: ClauseDraft,
  slot: string,
  inner: ClauseDraft,
  member: Nominal,
): void {
  const lemma = clause.lemmas.at(-1) ?? '';
  if (clause.kind !== 'verb' || work.context.vocabulary.attitude(lemma) !== 'demand') return;
  if (lemma === 'call' && slot !== 'for') return;
  const doer = member.action?.possessor === 'agent' ? slotOf(inner, 'subject') : undefined;
  if (doer) clause.slots.push({ slot: lemma === 'call' ? 'on' : 'of', members: doer });
}

const answering =
  /^(accuse|blame|arrest|detain|sentence|convict|jail|imprison|try|charge|thank|praise|condemn|criticise|criticize|want|indict|execute|sanction|apologise|apologize)$/;

/** "a warrant for the arrest of X", "called for the release of X": what is not done yet. */
function isWanted(clause: ClauseDraft, member: Nominal): boolean {
  return (
    member.action?.possessor === 'patient' &&
    member.possessors.length === 0 &&
    !clause.lemmas.some((lemma) => answering.test(lemma))
  );
}

const inherits = new Set('visit trip tour journey stopover'.split(' '));

/** Whether a noun's doer is whoever the sentence is about: "after talks with …", "on a visit to …". */
export function inheritsSubject(nominal: Nominal): boolean {
  return nominal.action?.possessor === 'mutual' || inherits.has(nominal.lemma);
}

/** The clause that a noun of action heads, made when first asked for. */
export function nounClause(work: ClauseWork, nominal: Nominal): ClauseDraft | undefined {
  const known = work.nounClauses.get(nominal);
  if (known || !nominal.action) return known;
  const { action } = nominal;
  const clause = addClause(work, {
    lemmas: [
      ...new Set([
        ...nominal.lemmas.filter((lemma) => lemma.includes(' ')),
        ...action.verbs,
        ...nominal.lemmas,
        action.noun,
      ]),
    ],
    nouns: [...nominal.lemmas, action.noun].filter((lemma) => !action.verbs.includes(lemma)),
    kind: 'noun',
    passive: false,
    predicate: spanOf(work.context, nominal.to - 1, nominal.to),
    negated: nominal.negative,
  });
  work.nounClauses.set(nominal, clause);
  clause.start = nominal.start;
  clause.end = nominal.end;
  fillPossessors(work, clause, nominal);
  fillOf(work, clause, nominal);
  return clause;
}

function fillPossessors(work: ClauseWork, clause: ClauseDraft, nominal: Nominal): void {
  const { possessors, action } = nominal;
  if (possessors.length === 0) return;
  fill(work, clause, 'genitive', possessors);
  if (possessors.length > 1 && action?.possessor === 'mutual') fill(work, clause, 'between', possessors);
  const patient =
    action?.possessor === 'patient' &&
    nominal.of.length === 0 &&
    !possessors.every(({ bare, from }) => bare && work.context.unitAt.get(from)?.kind === 'demonym');
  if (action?.possessor !== 'role') fill(work, clause, patient ? 'object' : 'subject', possessors);
}

function fillOf(work: ClauseWork, clause: ClauseDraft, nominal: Nominal): void {
  const { of, action, possessors } = nominal;
  if (of.length === 0) return;
  fill(work, clause, 'of', of);
  if (action?.possessor === 'role' || action?.verbs.length === 0) return;
  const verb = action?.verbs[0];
  const agent =
    possessors.length === 0 &&
    (/^(visit|resignation|withdrawal|arrival|departure|return|death|meeting|talks)$/.test(nominal.lemma) ||
      (verb !== undefined && work.context.vocabulary.verbIs(verb, 'intransitive')));
  fill(work, clause, agent ? 'subject' : 'object', of);
}
