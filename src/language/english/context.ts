import type { Document } from '../../model/document.ts';
import type { ClassName } from '../../model/entity.ts';
import type { Link, Mention, MentionKind } from '../../model/reading.ts';
import type { Span } from '../../model/span.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Memory } from './memory.ts';
import type { Token } from './tokens.ts';
import type { Unit } from './unit.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What is built while one document is read. */
export interface Draft {
  readonly document: Document;
  readonly mentions: Mention[];
  readonly links: Link[];
}

/** One sentence on its way to clauses. */
export interface SentenceContext {
  readonly draft: Draft;
  readonly sentence: number;
  readonly tokens: readonly Token[];
  readonly words: readonly string[];
  readonly unitAt: ReadonlyMap<number, Unit>;
  readonly gazetteer: Gazetteer;
  readonly vocabulary: Vocabulary;
  readonly memory: Memory;
  /** Noun phrases that packs use as cues, by lemma key. */
  readonly cueNouns: ReadonlySet<string>;
  /** Verbs of several words that packs use as cues: "gun down". */
  readonly cueVerbs: ReadonlySet<string>;
}

/** What a new mention is told; the rest follows from its span. */
export interface NewMention
  extends Partial<Omit<Mention, 'id' | 'sentence' | 'text' | 'start' | 'end'>>,
    Span {
  readonly class: ClassName;
  readonly kind: MentionKind;
}

/** Adds a mention, or gives the one that has this span and class already. */
export function addMention(context: SentenceContext, mention: NewMention): number {
  const { mentions, document } = context.draft;
  for (let id = mentions.length - 1; id >= 0; id--) {
    const other = mentions[id] as Mention;
    if (other.sentence !== context.sentence) break;
    if (other.start === mention.start && other.end === mention.end && other.class === mention.class)
      return id;
  }
  const text = document.text.slice(mention.start, mention.end);
  const id = mentions.length;
  mentions.push({ name: tidy(text), score: 0.8, ...mention, id, sentence: context.sentence, text });
  const made = mentions[id] as Mention;
  if (made.kind === 'name') context.memory.learn(made.name, made.class, made.aliases ?? []);
  return id;
}

function tidy(text: string): string {
  return text
    .replace(/[“”"«»]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Adds an abbreviation that the text gives in brackets. */
export function addAlias(context: SentenceContext, id: number, alias: string): void {
  const mention = context.draft.mentions[id] as Mention;
  context.draft.mentions[id] = { ...mention, aliases: [...(mention.aliases ?? []), alias] };
  context.memory.learn(alias, mention.class, [alias]);
}

/** Adds a link unless it stands already. */
export function addLink(context: SentenceContext, link: Link): void {
  const { links } = context.draft;
  if (link.subject === link.object) return;
  for (let at = links.length - 1; at >= 0; at--) {
    const other = links[at] as Link;
    if (context.draft.mentions[other.subject]?.sentence !== context.sentence) break;
    const same = other.relation === link.relation && other.subject === link.subject;
    if (same && other.object === link.object) return;
  }
  links.push(link);
}

/** The span from one token place to another, `[from, to)`. */
export function spanOf(context: SentenceContext, from: number, to: number): Span {
  const { tokens } = context;
  return { start: (tokens[from] as Token).start, end: (tokens[Math.max(from, to - 1)] as Token).end };
}

/** The mentions of the sentence so far, the last first. */
export function* sentenceMentions(context: SentenceContext): Generator<Mention> {
  const { mentions } = context.draft;
  for (let id = mentions.length - 1; id >= 0; id--) {
    const mention = mentions[id] as Mention;
    if (mention.sentence !== context.sentence) return;
    yield mention;
  }
}
