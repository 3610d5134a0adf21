/**
 * Why two claims cannot both hold: one denies what the other says (`denial`), they give one post to two persons
 * at one time (`holder`), or they tell one happening of two days (`date`) or of two places (`place`).
 */
export const contradictionKinds = ['denial', 'holder', 'date', 'place'] as const;

export type ContradictionKind = (typeof contradictionKinds)[number];

/** Two claims, by their IRIs' local names, the lesser first, that cannot both hold. Which of them does is not said. */
export interface Contradiction {
  readonly a: string;
  readonly b: string;
  readonly kind: ContradictionKind;
}
