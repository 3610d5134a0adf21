import type { Agreement } from '../../model/reading.ts';
import { addMention } from './draft.ts';
import type { PhraseScene } from './nominal.ts';
import type { Word } from './words.ts';

/** What the enclitics of the third person say of what they stand for. */
const thirdPersons: ReadonlyMap<string, Agreement> = new Map<string, Agreement>([
  ['ه', { gender: 'm', number: 'sg', person: 3 }],
  ['ها', { gender: 'f', number: 'sg', person: 3 }],
  ['هما', { number: 'du', person: 3 }],
  ['هم', { gender: 'm', number: 'pl', person: 3 }],
  ['هن', { gender: 'f', number: 'pl', person: 3 }],
]);

/** An enclitic as a mention that coreference resolves. */
export function addPronoun({ scene, draft }: PhraseScene, word: Word): number {
  const agreement = thirdPersons.get(word.form) ?? { person: 1 as const };
  const mention = addMention(
    draft,
    scene.words,
    { from: word.index, to: word.index + 1 },
    {
      class: word.form === 'ها' ? 'Polity' : 'Person',
      kind: 'pronoun',
      name: word.form,
      score: 0.8,
      ...agreement,
    },
  );
  return mention.id;
}
