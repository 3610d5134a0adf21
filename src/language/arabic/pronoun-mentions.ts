import type { Agreement } from '../../model/reading.ts';
import { addMention } from './draft.ts';
import type { Phrase, PhraseScene } from './nominal.ts';
import type { Word } from './words.ts';

/** What the pronouns of the third person, suffixed or apart, say of what they stand for. */
const thirdPersons: ReadonlyMap<string, Agreement> = new Map<string, Agreement>([
  ['هو', { gender: 'm', number: 'sg', person: 3 }],
  ['هي', { gender: 'f', number: 'sg', person: 3 }],
  ['ه', { gender: 'm', number: 'sg', person: 3 }],
  ['ها', { gender: 'f', number: 'sg', person: 3 }],
  ['هما', { number: 'du', person: 3 }],
  ['هم', { gender: 'm', number: 'pl', person: 3 }],
  ['هن', { gender: 'f', number: 'pl', person: 3 }],
]);

/** An enclitic as a mention that coreference resolves; the owner of a force is a state or body: "قواته". */
export function addPronoun({ scene, draft }: PhraseScene, word: Word, force = false): number {
  const agreement = thirdPersons.get(word.form) ?? { person: 1 as const };
  const mention = addMention(
    draft,
    scene.words,
    { from: word.index, to: word.index + 1 },
    {
      class: word.form === 'ها' ? 'Polity' : force ? 'Organization' : 'Person',
      kind: 'pronoun',
      name: word.form,
      score: 0.8,
      ...(force ? { impersonal: true as const } : {}),
      ...agreement,
    },
  );
  return mention.id;
}

/** An enclitic as a phrase of its own: "أنها", "معه". */
export function pronounPhrase(context: PhraseScene, word: Word): Phrase {
  const range = { from: word.index, to: word.index + 1 };
  const mention = addPronoun(context, word);
  return {
    ...range,
    members: [{ ...range, head: word.index, lemma: word.lemma, definite: true, parties: [], mention }],
  };
}

/** Whether an enclitic can come back to a noun: of its gender, or feminine for a plural of things. */
export function canReturnTo(word: Word, noun: Agreement): boolean {
  const { gender, number } = thirdPersons.get(word.form) ?? {};
  if (number === undefined) return false;
  if (number === 'sg' && gender === 'f' && noun.number === 'pl') return true;
  if (noun.number !== undefined && noun.number !== number) return false;
  return !(gender && noun.gender && gender !== noun.gender);
}
