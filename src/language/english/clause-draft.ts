import type { Clause, Governor, Modality, Predicate } from '../../model/reading.ts';
import type { Span } from '../../model/span.ts';
import type { SentenceContext } from './context.ts';
import { spanOf } from './context.ts';
import { type Nominal, plain } from './nominal.ts';

/** A clause while it is being built. */
export interface ClauseDraft {
  readonly id: number;
  lemmas: readonly string[];
  readonly nouns?: readonly string[];
  kind: Predicate['kind'];
  readonly passive: boolean;
  readonly predicate: Span;
  start: number;
  end: number;
  readonly slots: { readonly slot: string; members: readonly Nominal[] }[];
  negated: boolean;
  modality: Modality;
  governor?: Governor;
  readonly sources: number[];
  distant: boolean;
  readonly finite: boolean;
  /** The clause in which this one stands, to which the parser returns. */
  readonly outer?: ClauseDraft;
  /** What a relative clause stands for, while no slot of its own takes it: "the pact that X is expected to sign". */
  gap?: readonly Nominal[];
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
    predicate: {
      ...draft.predicate,
      lemmas: draft.lemmas,
      ...(draft.nouns ? { nouns: draft.nouns } : {}),
      kind: draft.kind,
      passive: draft.passive,
    },
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
  return { ...plain(at, at + 1, spanOf(context, at, at + 1), word), definite: false, adjective: true };
}
