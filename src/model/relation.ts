import type { Status } from './claim.ts';
import type { LanguageCode } from './document.ts';
import type { ClassName } from './entity.ts';

/**
 * What the filler of a grammatical slot is in the claim: its subject (`from`), its object (`to`),
 * both (`both`: the members of the phrase are taken pairwise), the agreement or event that the
 * claim is about (`via`), or the office that goes with it (`post`).
 */
export const roles = ['from', 'to', 'both', 'via', 'post'] as const;
export type Role = (typeof roles)[number];

/**
 * A grammatical slot: `subject` and `object` of the active verb (a passive's or masdar's arguments
 * are brought to the same slots), `second` (second object), `genitive` (what a noun cue is
 * possessed by), `possessor` (whom the phrase of the governed noun names: "froze his assets"),
 * `doer` (the same, unless the noun happens to them: "condemned the shelling of Gaza"), or a
 * preposition's lemma (`مع`, `with`).
 */
export type Slot = string;

/** A word that expresses a relation, with what its arguments are in the claim. */
export interface Cue {
  /** Dictionary form of a verb; every inflected form, participle and verbal noun is generated. */
  readonly verb?: string;
  /** Dictionary form of a noun (or a phrase headed by one) that expresses the relation by itself. */
  readonly noun?: string;
  /** Dictionary form of a predicative adjective or participle. */
  readonly adjective?: string;
  /** A word or phrase that must be governed, with alternatives after `|`: `عقوبات` of `فرض`. */
  readonly with?: string;
  /** A word or phrase that must not be governed, with alternatives after `|`: `هاتفيا` of a meeting. */
  readonly unless?: string;
  readonly slots: Readonly<Record<Slot, Role>>;
  /** Classes that the filler of a slot must have for the cue to count. */
  readonly requires?: Readonly<Record<Slot, readonly ClassName[]>>;
  /**
   * Slots of which one at least must stand there, whoever or whatever fills it; `content` is a clause that the
   * cue governs: "وعد" is a promise where it says of what.
   */
  readonly beside?: readonly Slot[];
  /** Status of the claim when the clause itself is asserted: `planned` for a promise. */
  readonly status?: Status;
  /** Its place in the pack's list, where one entry stands for several words. */
  readonly place?: number;
}

/** A sentence and the claims that must be read in it; an empty list is a negative example. */
export interface Example {
  readonly text: string;
  readonly claims: readonly ExampleClaim[];
  /** It is not read rightly yet; the tests say so, and fail on the day it is. */
  readonly open?: true;
}

export interface ExampleClaim {
  readonly subject: string;
  readonly object: string;
  readonly status?: Status;
  readonly by?: string;
}

/**
 * How a relation lies in time, which decides what contradicts what. A `state` lasts; an `occasion` seldom happens
 * twice to the same two within days; `once` happens to its object but once. Anything else may happen any time again.
 */
export const timings = ['state', 'occasion', 'once'] as const;
export type Timing = (typeof timings)[number];

/**
 * What reading must know of a relation beside its cues:
 * `decreed`: a decision of whoever has the authority brings it about ("the prosecution decided to jail him");
 * `process`: it takes a course that can fail after it has begun, as talks do;
 * `ending`: it ends the bond that its noun names ("suspended its membership" tells of no membership);
 * `beneficial`: its object gains by it, so that to promise it is to promise its object something;
 * `contract`: what comes of it goes on, and whoever deals with that has not made it ("ratified the agreement");
 * `installs`, `removes`: it gives a post to a person, or takes it away;
 * `promise`, `threat`: what is vowed for somebody, or against; what one cue tells as a threat is no promise.
 */
export const traits = [
  'decreed',
  'process',
  'ending',
  'beneficial',
  'contract',
  'installs',
  'removes',
  'promise',
  'threat',
] as const;
export type Trait = (typeof traits)[number];

/** A relation as its pack in `ontology/relations/<id>.yaml` defines it. */
export interface Relation {
  readonly id: string;
  readonly label: Readonly<Record<LanguageCode, string>>;
  readonly definition: Readonly<Record<LanguageCode, string>>;
  readonly from: readonly ClassName[];
  readonly to: readonly ClassName[];
  readonly symmetric: boolean;
  readonly transitive: boolean;
  readonly timing?: Timing;
  readonly traits: readonly Trait[];
  /** CURIEs and codes of other vocabularies: `wdt:P39`, `CAMEO:040`, `PLOVER:CONSULT`. */
  readonly mappings: readonly string[];
  readonly cues: Readonly<Record<LanguageCode, readonly Cue[]>>;
  readonly examples: Readonly<Record<LanguageCode, readonly Example[]>>;
}
