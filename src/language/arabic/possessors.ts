import type { Agreement, Mention } from '../../model/reading.ts';
import { addMention, type Draft } from './draft.ts';
import type { Scene } from './kinds.ts';

const agreements: Readonly<Record<string, Agreement>> = {
  ه: { gender: 'm', number: 'sg', person: 3 },
  ها: { gender: 'f', number: 'sg', person: 3 },
};

/** The body or state that the pronoun on an office stands for: "مديرها العام", "وزير خارجيتها". */
export function addPossessor(scene: Scene, draft: Draft, at: number, state: boolean): Mention {
  const form = scene.words[at]?.form ?? '';
  return addMention(
    draft,
    scene.words,
    { from: at, to: at + 1 },
    {
      class: state ? 'Polity' : 'Organization',
      kind: 'pronoun',
      name: form,
      score: 0.8,
      ...agreements[form],
    },
  );
}
