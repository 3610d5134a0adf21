/** What speaks for or against two entities being one. */
export const identityFeatures = [
  'name',
  'link',
  'post',
  'body',
  'polity',
  'neighbours',
  'dates',
  'only-bearer',
  'only-fuller-name',
  'polity-differs',
  'setting',
  'decision',
] as const;

export type IdentityFeature = (typeof identityFeatures)[number];

/** One ground of a comparison: a positive weight speaks for one entity, a negative one against. */
export interface IdentityReason {
  readonly feature: IdentityFeature;
  readonly weight: number;
  /** What was compared, in the documents' own words: `محمد باقري = Mohammad Bagheri`. */
  readonly detail: string;
}

/**
 * A comparison of two entities as the documents name them. `joined`: they are one; `maybe`: it is for a
 * person to say; `apart`: enough speaks for it, but something forbids it.
 * `a` and `b` are IRIs' local names before joining, with `@` and a document where a name is borne by many.
 */
export interface IdentityLink {
  readonly a: string;
  readonly b: string;
  readonly state: 'joined' | 'maybe' | 'apart';
  readonly score: number;
  readonly reasons: readonly IdentityReason[];
}

/** What a person decided about two entities; it outlives every new build and can be taken back. */
export interface IdentityDecision {
  /** Local names before joining, as in {@link IdentityLink}; the lesser first. */
  readonly a: string;
  readonly b: string;
  readonly verdict: 'same' | 'different';
  readonly by: string;
  /** When, as an ISO 8601 instant. */
  readonly at: string;
  readonly note?: string;
}
