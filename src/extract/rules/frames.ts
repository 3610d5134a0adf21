import type { Language } from '../../language/language.ts';
import type { ClassName } from '../../model/entity.ts';
import type { Clause, Reading } from '../../model/reading.ts';
import type { Cue, Role } from '../../model/relation.ts';
import type { Cluster, Coreference } from './cluster.ts';
import { type CueIndex, type PackCue, suits } from './cue-index.ts';

/** Who fills the roles of a cue in a clause, by cluster id. */
export interface Frame {
  readonly clause: Clause;
  readonly pack: PackCue;
  readonly pairs: readonly (readonly [from: number, to: number])[];
  readonly post?: number;
  /** How many of the clause's readings stood before this one. */
  readonly rank: number;
}

interface Scene {
  readonly reading: Reading;
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
  return frames;
}

function framesOf(clause: Clause, lemma: string, rank: number, scene: Scene): readonly Frame[] {
  const frames: Frame[] = [];
  const told = new Set<string>();
  for (const pack of scene.cues.get(scene.language.lemmaKey(lemma)) ?? []) {
    if (!suits(pack.cue, clause.predicate.kind) || !governs(clause, pack.cue, scene)) continue;
    const frame = fill(clause, pack, rank, scene);
    // The first cue of a pack that fits tells it; a pack lists its fuller frames first.
    if (frame && !told.has(pack.relation.id)) {
      told.add(pack.relation.id);
      frames.push(frame);
    }
  }
  return frames;
}

/** Whether the clause governs the noun that the cue asks for. */
function governs(clause: Clause, cue: Cue, { language }: Scene): boolean {
  if (cue.with === undefined) return true;
  const wanted = language.lemmaKey(cue.with);
  return clause.arguments.some(
    ({ slot, phrase }) =>
      slot !== 'subject' && phrase.members.some((m) => language.lemmaKey(m.lemma) === wanted),
  );
}

function fill(clause: Clause, pack: PackCue, rank: number, scene: Scene): Frame | undefined {
  const { relation, cue } = pack;
  const fillers = gather(clause, pack, scene);
  for (const [slot, classes] of Object.entries(cue.requires ?? {})) {
    const present = fillersOf(clause, slot, scene);
    if (!present.some((id) => classes.includes(classOf(id, scene)))) return undefined;
  }
  const fits = (ids: readonly number[], classes: readonly ClassName[]) =>
    ids.filter((id) => classes.includes(classOf(id, scene)));
  let from = fits(fillers.from, relation.from);
  const to = fits(fillers.to, relation.to);
  const both = fits(fillers.both, relation.from);
  if (from.length === 0) from = fits(controllers(clause, scene), relation.from);
  const pairs = pairUp(from, to, both, relation.symmetric);
  if (pairs.length === 0) return undefined;
  const post = fillers.post.find((id) => classOf(id, scene) === 'Post');
  return { clause, pack, pairs, rank, ...(post === undefined ? {} : { post }) };
}

type Fillers = Record<Role, number[]>;

/** The clusters in each role; a verbal noun's possessor takes the role that is still open. */
function gather(clause: Clause, pack: PackCue, scene: Scene): Fillers {
  const { cue } = pack;
  const fillers: Fillers = { from: [], to: [], both: [], via: [], post: [] };
  let possessors: readonly number[] = [];
  for (const { slot } of clause.arguments) {
    const role = cue.slots[slot];
    const ids = fillersOf(clause, slot, scene);
    if (role !== undefined) {
      for (const id of ids) if (!fillers[role].includes(id)) fillers[role].push(id);
    } else if (slot === 'genitive') {
      possessors = ids;
    }
  }
  if (possessors.length > 0 && cue.verb !== undefined) placePossessor(fillers, possessors, pack, scene);
  return fillers;
}

/**
 * In "arrest of X" the possessor is the object, in "X's arrest of Y" the subject:
 * it is the object where the verb takes one that it fits and none stands elsewhere.
 */
function placePossessor(fillers: Fillers, possessors: readonly number[], pack: PackCue, scene: Scene): void {
  const { relation, cue } = pack;
  const { object, subject } = cue.slots;
  const fits = possessors.some((id) => relation.to.includes(classOf(id, scene)));
  if (object !== undefined && fits && !relation.symmetric && fillers[object].length === 0) {
    fillers[object].push(...possessors);
  } else if (subject !== undefined && fillers[subject].length === 0) {
    fillers[subject].push(...possessors);
  }
}

function fillersOf(clause: Clause, slot: string, { coreference }: Scene): readonly number[] {
  const ids: number[] = [];
  for (const argument of clause.arguments) {
    if (argument.slot !== slot) continue;
    for (const { mention } of argument.phrase.members) {
      if (mention === undefined) continue;
      for (const id of coreference.of(mention)) if (!ids.includes(id)) ids.push(id);
    }
  }
  return ids;
}

/** A noun clause without a subject of its own borrows that of the verb which plans, refuses or does it. */
function controllers(clause: Clause, scene: Scene): readonly number[] {
  const { governor } = clause;
  if (!governor || (governor.link !== 'argument' && governor.link !== 'complement')) return [];
  const above = scene.reading.clauses[governor.clause];
  if (!above) return [];
  const attitudes = above.predicate.lemmas.map((l) => scene.language.attitude(l));
  const controls = attitudes.some((a) => a === 'plan' || a === 'refuse' || a === 'fail' || a === 'light');
  return controls ? fillersOf(above, 'subject', scene) : [];
}

function classOf(id: number, { coreference }: Scene): ClassName {
  return (coreference.clusters[id] as Cluster).class;
}

function pairUp(
  from: readonly number[],
  to: readonly number[],
  both: readonly number[],
  symmetric: boolean,
): readonly (readonly [number, number])[] {
  const pairs = new Map<string, readonly [number, number]>();
  const add = (a: number, b: number) => {
    if (a === b || (symmetric && pairs.has(`${b} ${a}`))) return;
    pairs.set(`${a} ${b}`, [a, b]);
  };
  for (const a of from) for (const b of to) add(a, b);
  for (const [i, a] of both.entries()) for (const b of both.slice(i + 1)) add(a, b);
  // "The two ministers met": a plural subject of a symmetric relation relates its own members.
  if (symmetric && pairs.size === 0) {
    const members = [...from, ...to];
    for (const [i, a] of members.entries()) for (const b of members.slice(i + 1)) add(a, b);
  }
  if (!symmetric && from.length > 0) for (const a of from) for (const b of both) add(a, b);
  return [...pairs.values()];
}
