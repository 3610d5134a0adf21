import { apposed, partOf } from './apposed-chunks.ts';
import { chunkNominal } from './chunk-nominals.ts';
import { fold } from './fold.ts';
import { isNominal, type Scene } from './kinds.ts';
import type { Nominal, Phrase, PhraseScene } from './nominal.ts';
import { readAdjectives } from './noun-adjectives.ts';
import { addPronoun } from './pronoun-mentions.ts';
import { quotedRun } from './quotations.ts';
import { referentOf } from './referents.ts';
import { isForce, quantifiers } from './transparent-nouns.ts';
import type { Word } from './words.ts';

/** One noun phrase: a chunk, or a head with its genitive, adjectives and possessor. */
export function readNominal(context: PhraseScene, at: number, depth = 0): Nominal | undefined {
  const { scene } = context;
  const { words } = scene;
  const word = words[at];
  if (!word || depth > 6) return undefined;
  const chunk = scene.chunks.get(at);
  if (chunk) return chunkNominal(context, chunk);
  if (word.pos === 'demonstrative') {
    const inner = readNominal(context, at + 1, depth + 1);
    return inner?.definite ? { ...inner, from: at } : inner ? undefined : demonstrative(word, at);
  }
  if (word.pos === 'punctuation') {
    const end = quotedRun(words, at);
    const inner = end ? readNominal(context, at + 1, depth + 1) : undefined;
    return inner && end && inner.to <= end ? { ...inner, from: at, to: Math.max(end, inner.to) } : undefined;
  }
  if (quantifiers.has(word.lemma) && words[at + 1]?.form === 'من' && words[at + 1]?.pos === 'preposition') {
    return readNominal(context, at + 2, depth + 1);
  }
  if (quantifiers.has(word.lemma) && !word.article && words[at + 1]?.clitic !== 'after') {
    const inner = readNominal(context, at + 1, depth + 1);
    if (inner) return { ...inner, from: at };
  }
  if (word.pos === 'number' && !word.clitic) {
    const counted = readNominal(context, at + 1, depth + 1);
    if (counted) return { ...counted, from: at };
  }
  if (!isNominal(word) || word.clitic) return undefined;
  return headed(context, at, depth);
}

function demonstrative(word: Word, at: number): Nominal {
  return { from: at, to: at + 1, head: at, lemma: word.lemma, definite: true, parties: [] };
}

/** A head with what is built on it, and what the whole stands for. */
function headed(context: PhraseScene, at: number, depth: number): Nominal {
  const head = context.scene.words[at] as Word;
  const build = readBuild(context, at, depth);
  const body = partOf(context, build.to, head);
  const end = body?.to ?? build.to;
  const owned = build.possessor !== undefined || build.genitive !== undefined;
  const holder = owned ? apposed(context, end, head) : undefined;
  const nominal: Nominal = { ...build, to: holder?.to ?? end, ...predicateOf(context, at) };
  if (holder) return { ...nominal, mention: holder.mention.id, holder: holder.mention.id };
  const mention = body ? body.mention.id : referentOf(context, nominal);
  return mention === undefined ? nominal : { ...nominal, mention };
}

/** A head with its pronoun or genitive and its adjectives. */
function readBuild(context: PhraseScene, at: number, depth: number): Nominal {
  const { words } = context.scene;
  const head = words[at] as Word;
  const own = isCompound(context, at) ? at + 2 : at + 1;
  const next = words[own];
  const possessor = next?.clitic === 'after' ? addPronoun(context, next, isForce(head)) : undefined;
  const parties: number[] = [];
  let to = readAdjectives(context, possessor === undefined ? own : own + 1, head, parties);
  const canPossess = possessor === undefined && !head.article && !head.tanween && to === own;
  const genitive =
    canPossess && opensGenitive(context.scene, to, head) ? readGenitive(context, to, depth) : undefined;
  if (genitive) to = readAdjectives(context, genitive.to, head, parties);
  const { gender, number } = head.analysis ?? {};
  return {
    from: at,
    to,
    head: at,
    lemma: head.lemma,
    definite: head.article || possessor !== undefined || (genitive?.members.some((m) => m.definite) ?? false),
    parties,
    ...(genitive ? { genitive } : {}),
    ...(possessor === undefined ? {} : { possessor }),
    ...(gender ? { gender } : {}),
    ...(number ? { number } : {}),
  };
}

/** "ابن شقيق", "قصف مدفعي": a cue of two words, after which its own genitive and adjectives stand. */
function isCompound({ scene, cues }: PhraseScene, at: number): boolean {
  const [head, next] = [scene.words[at] as Word, scene.words[at + 1]];
  return (
    next !== undefined && cues.nounsOf(head, next).some((noun) => fold(noun).text.endsWith(` ${next.form}`))
  );
}

function predicateOf({ scene, cues }: PhraseScene, at: number): Pick<Nominal, 'predicate' | 'verbal'> {
  const head = scene.words[at] as Word;
  const predicate = cues.nounsOf(head, scene.words[at + 1]);
  if (predicate.length === 0) return {};
  const verbal = head.options.some((o) => o.derivation === 'masdar');
  return { predicate, ...(verbal ? { verbal: true as const } : {}) };
}

/** A genitive is one nominal; و goes on with it only where both are named or both are plain. */
function readGenitive(context: PhraseScene, at: number, depth: number): Phrase | undefined {
  const first = readNominal(context, at, depth + 1);
  if (!first) return undefined;
  const { words } = context.scene;
  const members = [first];
  let to = first.to;
  while (first.mention !== undefined && words[to]?.form === 'و' && words[to]?.clitic === 'before') {
    const chunk = context.scene.chunks.get(to + 1);
    const known = context.draft.mentions[first.mention];
    if (!chunk || chunk.mention.class !== known?.class) break;
    const next = chunkNominal(context, chunk);
    members.push(next);
    to = next.to;
  }
  return { from: at, to, members };
}

/** Measures of time that nobody has: "احتجزت لساعات رئيس البلدية". */
const measures = new Set(['ساعة', 'دقيقة', 'أسبوع', 'شهر', 'مرة']);

function opensGenitive(scene: Scene, at: number, head: Word): boolean {
  const word = scene.words[at];
  if (!word || word.clitic) return false;
  if (measures.has(head.lemma) && scene.chunks.get(at)?.mention.class === 'Person') return false;
  if (scene.chunks.has(at) || word.pos === 'demonstrative' || quotedRun(scene.words, at)) return true;
  if (word.pos === 'adjective' && !word.article) return false;
  return isNominal(word) && word.pos !== 'number';
}
