import type { SentenceContext } from './context.ts';
import type { Element } from './element.ts';
import type { VerbGroup } from './verb-groups.ts';

const particles = new Set(
  'up down out off in on over away back apart together through aside forward with for to of at against into from upon after by about part place office'.split(
    ' ',
  ),
);

/**
 * The dictionary forms of a verb group, a phrasal verb before its bare verb, and where its words end:
 * "carried out" → `['carry out', 'carry']`.
 */
export function verbLemmas(
  context: SentenceContext,
  group: VerbGroup,
  elements: readonly Element[],
  at: number,
): { readonly lemmas: readonly string[]; readonly end: number } {
  const word = context.words[group.to] ?? '';
  const lemma = group.lemma;
  const next = elements[at + 1];
  if (next === undefined || !particles.has(word)) return { lemmas: [lemma], end: group.to };
  const second = context.words[group.to + 1] ?? '';
  const forms = [`${lemma} ${word} ${second}`, `${lemma} ${word}`].filter(
    (form) =>
      context.cueVerbs.has(form) ||
      context.vocabulary.is(form, 'phrasal-verb') ||
      context.vocabulary.attitude(form) !== undefined,
  );
  return { lemmas: [...forms, lemma], end: group.to };
}
