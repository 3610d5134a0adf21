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
  /** The office that goes with the claim, and who gets or loses it. */
  readonly post?: number;
  readonly holders?: readonly number[];
  /** How many of the clause's readings stood before this one. */
  readonly rank: number;
}

export interface Scene {
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
  const nouns = cue.with.split('|');
  const wanted = new Set(nouns.map((noun) => language.lemmaKey(noun)));
  const folded = new Set(nouns.map((noun) => language.fold(noun).text));
  return clause.arguments.some(
    ({ slot, phrase }) =>
      slot !== 'subject' &&
      phrase.members.some(
        (m) => wanted.has(language.lemmaKey(m.lemma)) || (m.form !== undefined && folded.has(m.form)),
      ),
  );
}

function fill(clause: Clause, pack: PackCue, rank: number, scene: Scene): Frame | undefined {
  const { relation, cue } = pack;
  const fillers = gather(clause, pack, scene);
  if (!meetsRequirements(clause, cue, scene)) return undefined;
  let from = fitting(fillers.from, relation.from, scene);
  let to = fitting(fillers.to, relation.to, scene);
  if (from.length === 0 && to.length === 0 && clause.predicate.kind === 'verb' && !clause.predicate.passive) {
    // "حضر الحفل الوزير": where the classes allow no other reading, the object came first.
    from = fitting(fillers.to, relation.from, scene);
    to = fitting(fillers.from, relation.to, scene);
  }
  let both = fitting(fillers.both, relation.from, scene);
  if (both.length < 2 && cue.noun !== undefined && cue.with !== undefined)
    both = fitting(pairBeside(clause, cue, scene), relation.from, scene);
  if (lacksSubject(clause, cue, from, scene)) {
    const borrowed = fitting(controllers(clause, scene), relation.from, scene);
    from = [...borrowed, ...from.filter((id) => !borrowed.includes(id))];
  }
  if (to.length === 0 && isTenure(relation.to)) to = statedPosts(from, clause, scene);
  if (to.length === 0 && from.length > 0)
    to = fitting(beneficiaries(clause, lemmaOf(cue), scene), relation.to, scene);
  const pairs = pairUp(from, to, both, relation.symmetric);
  const post = fillers.post.find((id) => classOf(id, scene) === 'Post');
  if (pairs.length === 0 && (post === undefined || to.length === 0)) return undefined;
  return { clause, pack, pairs, rank, ...(post === undefined ? {} : { post, holders: to }) };
}

/** "الاتفاقية بين إيران وسوريا تتويج لسنوات التعاون": the pair that the sentence sets side by side. */
function pairBeside(clause: Clause, cue: Cue, scene: Scene): readonly number[] {
  const slots = Object.keys(cue.slots).filter((slot) => cue.slots[slot] === 'both');
  for (const other of scene.reading.clauses) {
    if (other.sentence !== clause.sentence) continue;
    for (const slot of slots) {
      const pair = fillersOf(other, slot, scene);
      if (pair.length >= 2) return pair;
    }
  }
  return [];
}

/** Those of a class that the relation takes; a capital stands for its state where only the state fits. */
function fitting(ids: readonly number[], classes: readonly ClassName[], scene: Scene): readonly number[] {
  const fits: number[] = [];
  for (const id of ids) {
    const state = classes.includes(classOf(id, scene))
      ? id
      : classes.includes('Polity')
        ? scene.coreference.stateOf(id)
        : undefined;
    if (state !== undefined && !fits.includes(state)) fits.push(state);
  }
  return fits;
}

/** No subject of its own tells who does it: neither the slot nor, for a verbal noun, its possessor. */
function lacksSubject(clause: Clause, cue: Cue, from: readonly number[], scene: Scene): boolean {
  if (from.length === 0) return true;
  if (cue.slots.subject !== 'from' || clause.predicate.kind !== 'noun') return false;
  const own = [...fillersOf(clause, 'subject', scene), ...fillersOf(clause, 'genitive', scene)];
  return !own.some((id) => from.includes(id));
}

function lemmaOf(cue: Cue): string {
  return cue.verb ?? cue.noun ?? cue.adjective ?? '';
}

/** "وعد بتقوية دفاعات سوريا": a promise is made to whoever the promised deed is for. */
function beneficiaries(clause: Clause, lemma: string, scene: Scene): readonly number[] {
  if (scene.language.attitude(lemma) !== 'plan') return [];
  const under = (id: number) =>
    scene.reading.clauses.filter((c) => c.governor?.clause === id && c.governor.link === 'argument');
  const promised = under(clause.id).flatMap((c) => [c, ...under(c.id)]);
  return promised.flatMap((c) =>
    c.arguments.filter((a) => a.slot !== 'subject').flatMap((a) => fillersOf(c, a.slot, scene)),
  );
}

function isTenure(classes: readonly ClassName[]): boolean {
  return classes.includes('Post') && classes.every((c) => c === 'Post' || c === 'Organization');
}

/** "استقال وزير المالية فلان": the post is the one that the holder's title gives in the same sentence. */
function statedPosts(
  holders: readonly number[],
  clause: Clause,
  { reading, coreference }: Scene,
): readonly number[] {
  return reading.links
    .filter(
      (link) =>
        link.relation === 'holds-position' && reading.mentions[link.subject]?.sentence === clause.sentence,
    )
    .filter((link) => coreference.of(link.subject).some((id) => holders.includes(id)))
    .flatMap((link) => coreference.of(link.object));
}

/** Each required slot that is filled must fit, and one at least must be filled. */
function meetsRequirements(clause: Clause, { requires }: Cue, scene: Scene): boolean {
  if (!requires) return true;
  let met = false;
  for (const [slot, classes] of Object.entries(requires)) {
    let present = fillersOf(clause, slot, scene);
    // The object of a verbal noun may stand as its possessor: "توقيع اتفاقية".
    if (present.length === 0 && slot === 'object') present = fillersOf(clause, 'genitive', scene);
    if (present.length === 0) continue;
    if (!present.some((id) => classes.includes(classOf(id, scene)))) return false;
    met = true;
  }
  return met;
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

/** Attitudes whose subject need not be the one who does what they govern. */
const uncontrolling = new Set(['demand', 'claim', 'cause']);

/** A noun clause without a subject of its own borrows that of the verb which says, plans, refuses or does it. */
function controllers(clause: Clause, scene: Scene, depth = 0): readonly number[] {
  const { governor } = clause;
  if (!governor || depth > 3 || (governor.link !== 'argument' && governor.link !== 'complement')) return [];
  const above = scene.reading.clauses[governor.clause];
  if (!above) return [];
  const attitudes = above.predicate.lemmas.map((l) => scene.language.attitude(l));
  if (!attitudes.some((a) => a !== undefined && !uncontrolling.has(a))) return [];
  const subject = fillersOf(above, 'subject', scene);
  return subject.length > 0 ? subject : controllers(above, scene, depth + 1);
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
