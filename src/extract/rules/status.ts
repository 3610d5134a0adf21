import type { Attitude, Language } from '../../language/language.ts';
import type { Status } from '../../model/claim.ts';
import type { Clause, Reading } from '../../model/reading.ts';
import type { Coreference } from './cluster.ts';
import type { PackCue } from './cue-index.ts';

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
  { cue, relation }: PackCue,
): Standing | undefined {
  const initial = cue.status ?? 'asserted';
  const occasion = relation.traits.includes('process');
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
    const deed = attitude === 'decide' && inner === clause && relation.traits.includes('decreed');
    const outer =
      deed && isArgument(inner)
        ? ownStatus(above)
        : effect(attitude, inner, above, occasion && inner === clause);
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

/** What the governing clause makes of an asserted clause under it; `occasion` tells of a happening with a course. */
function effect(attitude: Attitude | undefined, inner: Clause, above: Clause, occasion: boolean): Status {
  const link = inner.governor?.link;
  switch (attitude) {
    case 'claim':
      return 'claimed';
    case 'fail':
      // "The talks failed": they were held.
      if (occasion && isSubject(inner, above)) return 'asserted';
      return above.negated ? 'asserted' : 'denied';
    case 'deny':
    case 'refuse':
      // "Did not rule out that": it is left open.
      return above.negated ? 'uncertain' : 'denied';
    case 'plan':
    case 'decide':
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
      // "Will host talks between": what is to be hosted is to come.
      return link === 'argument' && occasion && above.modality === 'future' && !above.negated
        ? 'planned'
        : 'asserted';
  }
}

function isArgument({ governor, predicate }: Clause): boolean {
  return governor?.link === 'argument' && predicate.kind === 'noun';
}

/** Whether a noun clause is what its governor speaks of: "the talks" in "the talks failed". */
function isSubject(inner: Clause, above: Clause): boolean {
  return (
    inner.predicate.kind === 'noun' &&
    above.predicate.kind === 'verb' &&
    above.arguments.some(
      ({ slot, phrase }) => slot === 'subject' && phrase.members.some(({ clause }) => clause === inner.id),
    )
  );
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

/** Who says, denies or wants what a clause governs; of a noun its possessor: "نقلت الوكالة عن الوزير قوله إن". */
function subjectOf(clause: Clause, coreference: Coreference): number | undefined {
  const own = clause.arguments.filter(({ slot }) => slot === 'subject');
  const owner = clause.arguments.filter(
    ({ slot }) => slot === 'genitive' && clause.predicate.kind === 'noun',
  );
  for (const { phrase } of own.length > 0 ? own : owner) {
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
