import type { Attitude, Language } from '../../language/language.ts';
import type { Status } from '../../model/claim.ts';
import type { Clause, Reading } from '../../model/reading.ts';
import type { Coreference } from './cluster.ts';

/** How a clause is presented, and by whom. */
export interface Standing {
  readonly status: Status;
  /** Cluster id of the source. */
  readonly by?: number;
}

/** No chain of clauses in real text is deeper; a longer one is a parse gone wrong. */
const maximumDepth = 12;

/**
 * Reads the status of a clause from its own particles and from all that governs it, from the inside
 * out: "X denied that Y will sign" is denied by X. Gives undefined where the clause is merely
 * demanded of somebody, which claims nothing about the world.
 */
export function standingOf(
  clause: Clause,
  reading: Reading,
  coreference: Coreference,
  language: Language,
  initial: Status = 'asserted',
): Standing | undefined {
  let status = compose(ownStatus(clause), initial);
  let by: number | undefined = sourceOf(clause, coreference);
  if (clause.distant && by !== undefined) status = compose('claimed', status);
  let inner = clause;
  let failed = false;
  for (let depth = 0; depth < maximumDepth; depth += 1) {
    const governor = inner.governor;
    const above = governor && reading.clauses[governor.clause];
    if (!above || (governor.link !== 'complement' && governor.link !== 'argument')) break;
    const attitude = attitudeOf(above, language);
    if (attitude === 'demand') return undefined;
    if (attitude === 'report' || attitude === 'claim' || attitude === 'deny') {
      by ??= subjectOf(above, coreference);
    }
    const outer = effect(attitude, governor.link, above);
    // To deny an attempt is not to say that it succeeded.
    status = failed && outer === 'denied' ? 'denied' : compose(outer, status);
    failed ||= attitude === 'fail' && !above.negated;
    by ??= sourceOf(above, coreference);
    inner = above;
  }
  return by === undefined ? { status: unsourced(status) } : { status, by };
}

/** A claim that names no source cannot be `claimed`; at most it is uncertain. */
function unsourced(status: Status): Status {
  return status === 'claimed' ? 'uncertain' : status;
}

function ownStatus(clause: Clause): Status {
  const { modality, negated } = clause;
  // "If it does not withdraw" denies nothing.
  if (modality !== 'fact' && modality !== 'future') return 'uncertain';
  if (negated) return 'denied';
  return modality === 'future' ? 'planned' : 'asserted';
}

/** The first reading of the predicate that has an attitude. */
function attitudeOf(clause: Clause, language: Language): Attitude | undefined {
  const { kind, lemmas } = clause.predicate;
  for (const lemma of kind === 'verb' ? lemmas.slice(0, 1) : lemmas) {
    const attitude = language.attitude(lemma);
    if (attitude) return attitude;
  }
  return undefined;
}

/** What the governing clause makes of an asserted clause under it. */
function effect(attitude: Attitude | undefined, link: 'complement' | 'argument', above: Clause): Status {
  switch (attitude) {
    case 'claim':
      return 'claimed';
    case 'deny':
    case 'refuse':
    case 'fail':
      return above.negated ? 'asserted' : 'denied';
    case 'plan':
      return above.negated ? 'denied' : 'planned';
    case 'doubt':
      return 'uncertain';
    case 'report':
      // "Did not confirm that" leaves it open; "will say that" still says it.
      return above.negated ? 'uncertain' : 'asserted';
    case 'light':
    case 'undergo':
      return link === 'argument' ? ownStatus(above) : 'asserted';
    default:
      return 'asserted';
  }
}

const rank: Readonly<Record<Status, number>> = {
  asserted: 0,
  claimed: 1,
  planned: 2,
  uncertain: 3,
  denied: 4,
};

/**
 * Two statuses, outer over inner, as one: a denial of a denial asserts; otherwise the one that is
 * farther from fact holds.
 */
export function compose(outer: Status, inner: Status): Status {
  if (outer === 'denied' && inner === 'denied') return 'asserted';
  return rank[outer] >= rank[inner] ? outer : inner;
}

function subjectOf(clause: Clause, coreference: Coreference): number | undefined {
  for (const { slot, phrase } of clause.arguments) {
    if (slot !== 'subject') continue;
    for (const { mention } of phrase.members) {
      const id = mention === undefined ? undefined : coreference.of(mention)[0];
      if (id !== undefined) return id;
    }
  }
  return undefined;
}

function sourceOf(clause: Clause, coreference: Coreference): number | undefined {
  for (const mention of clause.sources) {
    const id = coreference.of(mention)[0];
    if (id !== undefined) return id;
  }
  return undefined;
}
