import type { Language } from '../../language/language.ts';
import type { Clause, Reading } from '../../model/reading.ts';
import type { Cue, Relation } from '../../model/relation.ts';
import { beneficiaries } from './beneficiaries.ts';
import type { Coreference } from './cluster.ts';
import { governs, isAccompanied, meetsRequirements, speaksForAnother } from './cue-conditions.ts';
import { type CueIndex, type PackCue, suits } from './cue-index.ts';
import { gather } from './fillers.ts';
import { sourcesOf } from './governed.ts';
import {
  bodiesOf,
  isTenure,
  lacksSubject,
  lendersOf,
  pairBeside,
  partnerOf,
  statedPosts,
  undergoers,
} from './implied-fillers.ts';
import { pairUp } from './pairs.ts';
import type { ReadingIndex } from './reading-index.ts';
import { classOf, fillersOf, fitting } from './slot-fillers.ts';

/** Who fills the roles of a cue in a clause, by cluster id. */
export interface Frame {
  readonly clause: Clause;
  readonly pack: PackCue;
  readonly pairs: readonly (readonly [from: number, to: number])[];
  /** The office that goes with the claim, and who gets or loses it. */
  readonly post?: number;
  readonly holders?: readonly number[];
  /** How many of the clause's readings stood before this one. */
  readonly rank: number;
}

/** What the clauses of a document are matched with. */
export interface Scene {
  readonly reading: Reading;
  readonly index: ReadingIndex;
  readonly coreference: Coreference;
  readonly language: Language;
  readonly cues: CueIndex;
}

/** Matches every clause of a reading against the packs. */
export function findFrames(scene: Scene): readonly Frame[] {
  const frames: Frame[] = [];
  for (const clause of scene.reading.clauses) {
    for (const [rank, lemma] of clause.predicate.lemmas.entries()) {
      const found = framesOf(clause, lemma, rank, scene);
      frames.push(...found);
      if (found.length > 0) break;
    }
  }
  const absorbed = absorbedBy(frames, scene);
  const ended = new Set(
    [...absorbed].flatMap(([{ traits }, nouns]) => (traits.includes('ending') ? [...nouns] : [])),
  );
  return frames.filter(({ clause, pack }) => !ended.has(clause) && !absorbed.get(pack.relation)?.has(clause));
}

/**
 * "سحبت اعترافها بـ": what a verb says together with a noun, the noun does not say once more. Gives the nouns'
 * clauses by the relation that is said with them.
 */
function absorbedBy(frames: readonly Frame[], scene: Scene): ReadonlyMap<Relation, ReadonlySet<Clause>> {
  const absorbed = new Map<Relation, Set<Clause>>();
  for (const { clause, pack } of frames) {
    const nouns = sourcesOf(clause, pack, scene).filter((source) => source !== clause);
    if (nouns.length === 0) continue;
    const known = absorbed.get(pack.relation) ?? new Set<Clause>();
    for (const noun of nouns) known.add(noun);
    absorbed.set(pack.relation, known);
  }
  return absorbed;
}

function framesOf(clause: Clause, lemma: string, rank: number, scene: Scene): readonly Frame[] {
  const frames: Frame[] = [];
  const told = new Set<string>();
  for (const pack of scene.cues.get(scene.language.lemmaKey(lemma)) ?? []) {
    if (!suits(pack.cue, clause.predicate, lemma) || !governs(clause, pack, scene)) continue;
    if (!isAccompanied(clause, pack, scene) || speaksForAnother(clause, pack, scene)) continue;
    const frame = fill(clause, pack, rank, scene);
    // The first cue of a pack that fits tells it; a pack lists its fuller frames first.
    if (frame && !told.has(pack.relation.id)) {
      told.add(pack.relation.id);
      frames.push(frame);
    }
  }
  // What is vowed against somebody is no promise to them.
  const isThreat = frames.some(({ pack }) => pack.relation.traits.includes('threat'));
  return isThreat ? frames.filter(({ pack }) => !pack.relation.traits.includes('promise')) : frames;
}

function fill(clause: Clause, pack: PackCue, rank: number, scene: Scene): Frame | undefined {
  const { relation, cue } = pack;
  const fillers = gather(clause, pack, scene);
  if (!meetsRequirements(clause, pack, scene)) return undefined;
  let from = fitting(fillers.from, relation.from, scene);
  let to = fitting(fillers.to, relation.to, scene);
  if (to.length === 0 && clause.predicate.kind === 'verb' && !clause.predicate.passive) {
    // "حضر الحفل الوزير": where the classes allow no other reading, the object came first.
    const object = cue.slots.object === 'to' ? fillersOf(clause, 'object', scene) : [];
    const turned = fitting(object, relation.from, scene);
    if (from.length === 0 || turned.length > 0) {
      to = fitting(fillers.from, relation.to, scene);
      from = to.length > 0 || from.length === 0 ? turned : from;
    }
  }
  let both = fitting(fillers.both, relation.from, scene);
  if (both.length < 2 && cue.noun !== undefined && cue.with !== undefined)
    both = fitting(pairBeside(clause, cue, scene), relation.from, scene);
  const patients = undergoers(clause, scene);
  if (patients.length > 0) {
    if (relation.symmetric && to.length > 0) from = fitting([...patients, ...from], relation.from, scene);
    else if (to.length === 0) to = fitting(patients, relation.to, scene);
  } else if (lacksSubject(clause, cue, from, scene)) {
    const borrowed = fitting(lendersOf(clause, relation, scene), relation.from, scene);
    from = [...borrowed, ...from.filter((id) => !borrowed.includes(id))];
  }
  if (to.length === 0 && isTenure(relation.to) && !leavesOther(clause, cue))
    to = statedPosts(from, clause, scene);
  if (to.length === 0) to = fitting(bodiesOf(fillers.to, scene), relation.to, scene);
  if (to.length === 0 && from.length > 0)
    to = fitting(beneficiaries(clause, lemmaOf(cue), scene), relation.to, scene);
  if (relation.symmetric) both = [...both, ...partnerOf(clause, [...from, ...to, ...both], relation, scene)];
  const pairs = pairUp(from, to, both, relation.symmetric);
  const post = fillers.post.find((id) => classOf(id, scene) === 'Post');
  if (pairs.length === 0 && (post === undefined || to.length === 0)) return undefined;
  return { clause, pack, pairs, rank, ...(post === undefined ? {} : { post, holders: to }) };
}

function lemmaOf(cue: Cue): string {
  return cue.verb ?? cue.noun ?? cue.adjective ?? '';
}

/** "resigned his seat": what is left is said, though it is no office that the text names. */
function leavesOther(clause: Clause, cue: Cue): boolean {
  return clause.arguments.some(
    ({ slot, phrase }) =>
      slot === 'object' &&
      cue.slots[slot] === 'to' &&
      phrase.members.some(({ mention }) => mention === undefined),
  );
}
