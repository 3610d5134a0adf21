import type { Clause, Governor, Modality, Predicate } from '../../model/reading.ts';
import type { Span } from '../../model/span.ts';
import { type SentenceContext, spanOf } from './context.ts';
import type { Nominal } from './nominals.ts';
import { mentionPost } from './titles.ts';

/** A clause while it is being built. */
export interface ClauseDraft {
  readonly id: number;
  lemmas: readonly string[];
  kind: Predicate['kind'];
  readonly passive: boolean;
  readonly predicate: Span;
  start: number;
  end: number;
  readonly slots: { slot: string; members: readonly Nominal[] }[];
  negated: boolean;
  modality: Modality;
  governor?: Governor;
  readonly sources: number[];
  distant: boolean;
  readonly finite: boolean;
  /** The clause in which this one stands, to which the parser returns. */
  readonly outer?: ClauseDraft;
  /** A comma opened it, so that a comma closes it. */
  readonly enclosed: boolean;
}

/** What every clause of a sentence is built with. */
export interface ClauseWork {
  readonly context: SentenceContext;
  readonly clauses: ClauseDraft[];
  readonly first: number;
  readonly nounClauses: Map<Nominal, ClauseDraft>;
  /** Words that packs use as adjective cues. */
  readonly cueAdjectives: ReadonlySet<string>;
}

/** Adds an empty clause. */
export function addClause(
  work: ClauseWork,
  clause: Pick<ClauseDraft, 'lemmas' | 'kind' | 'passive' | 'predicate'> & Partial<ClauseDraft>,
): ClauseDraft {
  const made: ClauseDraft = {
    start: clause.predicate.start,
    end: clause.predicate.end,
    slots: [],
    negated: false,
    modality: 'fact',
    sources: [],
    distant: false,
    finite: false,
    enclosed: false,
    ...clause,
    id: work.first + work.clauses.length,
  };
  work.clauses.push(made);
  return made;
}

/** The members in a slot, if it is filled. */
export function slotOf(clause: ClauseDraft, slot: string): readonly Nominal[] | undefined {
  return clause.slots.find((filled) => filled.slot === slot)?.members;
}

/** Whoever the clause is about by its grammar: the subject, of a passive the object. */
export function surfaceSubject(clause: ClauseDraft): readonly Nominal[] | undefined {
  return clause.passive ? slotOf(clause, 'object') : slotOf(clause, 'subject');
}

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
    if (slot === 'for' && isWanted(clause, member) && inner.modality === 'fact') inner.modality = 'future';
  }
  clause.slots.push({ slot, members });
}

const answering = /^(accuse|blame|arrest|detain|sentence|convict|jail|imprison|try|charge|thank|praise|condemn|criticise|criticize|want|indict|execute|sanction|apologise|apologize)$/;

/** "a warrant for the arrest of X", "called for the release of X": what is not done yet. */
function isWanted(clause: ClauseDraft, member: Nominal): boolean {
  return member.action?.possessor === 'patient' && member.possessors.length === 0 && !clause.lemmas.some((lemma) => answering.test(lemma));
}

const holding = new Set(
  'be become remain serve act work hold occupy assume appoint name elect re-elect reelect choose install nominate designate reappoint'.split(
    ' ',
  ),
);

/** A title that is given, held or left mentions the post rather than a person. */
function asPost(context: SentenceContext, clause: ClauseDraft, slot: string, member: Nominal): void {
  const office = /^(post|position|role|office|job|seat|portfolio)$/.test(member.lemma)
    ? member.of[0]
    : undefined;
  if (office?.title) {
    const end = spanEnd(context, office);
    member.mention = mentionPost(context, office.title, end);
    return;
  }
  const kind = member.title?.title.kind;
  if (!member.title || member.title.plural || (kind !== 'office' && kind !== 'rank')) return;
  const lemma = clause.lemmas[0] ?? '';
  const given =
    slot === 'second' ||
    slot === 'as' ||
    (slot === 'object' && holding.has(lemma) && !/^(appoint|name|elect|choose)$/.test(lemma));
  if (!given) return;
  member.mention = mentionPost(context, member.title, spanEnd(context, member));
  const post = member.mention;
  const owners = [
    ...member.title.owners.map((unit) => spanOf(context, unit.from, unit.to).start),
    ...[...member.of, ...member.possessors].map(({ start }) => start),
  ];
  for (const mention of context.draft.mentions) {
    if (mention.sentence !== context.sentence || mention.id === post || !owners.includes(mention.start))
      continue;
    if (mention.kind !== 'name' || (mention.class !== 'Organization' && mention.class !== 'Polity')) continue;
    context.draft.links.push({
      relation: 'post-in',
      subject: post,
      object: mention.id,
      cue: spanOf(context, member.from, member.to),
    });
  }
}

function spanEnd(context: SentenceContext, nominal: Nominal): number {
  let at = nominal.to;
  while (at < context.tokens.length && (context.tokens[at]?.end ?? 0) <= nominal.end) at++;
  return at;
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

/** The mention of a name that is a source of what the clause says. */
export function addSource(clause: ClauseDraft, members: readonly Nominal[]): void {
  for (const { mention } of members) if (mention !== undefined) clause.sources.push(mention);
}

/** The clause in the form of the model. */
export function finishClause(work: ClauseWork, draft: ClauseDraft): Clause {
  const text = work.context.draft.document.text;
  return {
    id: draft.id,
    sentence: work.context.sentence,
    start: draft.start,
    end: Math.min(draft.end, text.length),
    predicate: { ...draft.predicate, lemmas: draft.lemmas, kind: draft.kind, passive: draft.passive },
    arguments: draft.slots.map(({ slot, members }) => ({
      slot,
      phrase: {
        start: Math.min(...members.map((member) => member.start)),
        end: Math.max(...members.map((member) => member.end)),
        members: members.map((member) => {
          const inner = work.nounClauses.get(member);
          return {
            start: member.start,
            end: member.end,
            lemma: member.lemma,
            ...(member.mention === undefined ? {} : { mention: member.mention }),
            ...(inner === undefined ? {} : { clause: inner.id }),
          };
        }),
      },
    })),
    negated: draft.negated,
    modality: draft.modality,
    ...(draft.governor ? { governor: draft.governor } : {}),
    sources: draft.sources,
    distant: draft.distant,
  };
}

/** The mention of a bare word as an argument of its own, such as "dead" in "shot dead". */
export function wordNominal(context: SentenceContext, at: number): Nominal {
  const word = context.words[at] as string;
  return {
    from: at,
    to: at + 1,
    ...spanOf(context, at, at + 1),
    lemma: word,
    lemmas: [word],
    possessors: [],
    of: [],
    appositions: [],
    adjuncts: [],
    plural: false,
    definite: false,
    bare: true,
    date: false,
    adjective: true,
    negative: false,
  };
}
