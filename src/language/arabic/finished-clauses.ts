import type { Clause, Member, Phrase as ReadingPhrase } from '../../model/reading.ts';
import type { ClauseDraft, Filler } from './clause-draft.ts';
import type { Nominal, PhraseScene } from './nominal.ts';
import type { Word } from './words.ts';

/**
 * Turns the drafts of a sentence into clauses of the reading. `clauseAt` gives the clause of a cue noun
 * by the place of its head.
 */
export function finishClauses(
  drafts: readonly ClauseDraft[],
  context: PhraseScene,
  clauseAt: ReadonlyMap<number, number>,
): readonly Clause[] {
  const { words } = context.scene;
  const span = (from: number, to: number) => ({
    start: (words[from] as Word).start,
    end: (words[to - 1] as Word).end,
  });
  return drafts.map(
    (draft): Clause => ({
      ...span(draft.first, draft.last),
      id: draft.id,
      sentence: context.draft.sentence,
      predicate: {
        ...span(draft.from, draft.to),
        lemmas: draft.lemmas,
        kind: draft.kind,
        passive: draft.passive,
      },
      arguments: draft.arguments.map(({ slot, filler }) => ({
        slot,
        phrase: toPhrase(filler, context, clauseAt),
      })),
      negated: draft.negated,
      modality: draft.modality,
      ...(draft.governor ? { governor: draft.governor } : {}),
      sources: draft.sources,
      distant: draft.distant,
    }),
  );
}

function toPhrase(
  filler: Filler,
  { scene }: PhraseScene,
  clauseAt: ReadonlyMap<number, number>,
): ReadingPhrase {
  if (!('phrase' in filler)) {
    const { start, end, lemma } = filler.word;
    return { start, end, members: [{ start, end, lemma, mention: filler.mention }] };
  }
  const { words } = scene;
  const span = (n: { from: number; to: number }) => ({
    start: (words[n.from] as Word).start,
    end: (words[n.to - 1] as Word).end,
  });
  const member = (n: Nominal): Member => {
    const clause = clauseAt.get(n.head);
    return {
      ...span(n),
      lemma: n.lemma,
      form: (words[n.head] as Word).form,
      ...(n.mention === undefined ? {} : { mention: n.mention }),
      ...(clause === undefined ? {} : { clause }),
    };
  };
  return { ...span(filler.phrase), members: filler.phrase.members.map(member) };
}
