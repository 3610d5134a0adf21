import type { Agreement, Clause, Member, Modality, Phrase as ReadingPhrase } from '../../model/reading.ts';
import type { Attitude } from '../language.ts';
import { addMention } from './draft.ts';
import type { Nominal, Phrase, PhraseScene } from './nominals.ts';
import type { Word } from './words.ts';

type Link = NonNullable<Clause['governor']>['link'];

/** An argument while its clause is still open; a pronoun stands as a bare mention. */
export type Filler = { readonly phrase: Phrase } | { readonly mention: number; readonly word: Word };

export interface DraftArgument {
  slot: string;
  readonly filler: Filler;
}

/** A clause that may still take arguments. Word places are those of the sentence. */
export interface ClauseDraft {
  readonly id: number;
  readonly lemmas: readonly string[];
  readonly kind: 'verb' | 'noun' | 'adjective';
  readonly from: number;
  /** End of the predicate's own words. */
  readonly to: number;
  /** The farthest word that belongs to the clause, and the first. */
  last: number;
  first: number;
  passive: boolean;
  negated: boolean;
  modality: Modality;
  readonly agreement: Agreement;
  readonly arguments: DraftArgument[];
  governor?: { clause: number; link: Link; marker?: string };
  readonly sources: number[];
  distant: boolean;
  /** Joined by و or ف to the verb before it. */
  joined: boolean;
}

/** The filler of a slot, if it has one. */
export function fillerOf(clause: ClauseDraft, slot: string): Filler | undefined {
  return clause.arguments.find((a) => a.slot === slot)?.filler;
}

export function addArgument(clause: ClauseDraft, slot: string, filler: Filler): void {
  clause.arguments.push({ slot, filler });
  const range = 'phrase' in filler ? filler.phrase : { from: filler.word.index, to: filler.word.index + 1 };
  clause.first = Math.min(clause.first, range.from);
  clause.last = Math.max(clause.last, range.to);
}

/** The mentions that a filler speaks of. */
export function mentionsOf(filler: Filler): readonly number[] {
  if (!('phrase' in filler)) return [filler.mention];
  return filler.phrase.members.flatMap((m) => (m.mention === undefined ? [] : [m.mention]));
}

/** What a filler's wording says of gender and number. */
export function agreementOf(filler: Filler, context: PhraseScene): Agreement {
  if (!('phrase' in filler)) return context.draft.mentions[filler.mention] ?? {};
  const { members } = filler.phrase;
  const first = members[0];
  if (!first) return {};
  const gender = first.gender ?? (first.lemma.endsWith('ة') ? 'f' : undefined);
  const number = members.length > 2 ? 'pl' : members.length === 2 ? 'du' : first.number;
  return { ...(gender ? { gender } : {}), ...(number ? { number } : {}) };
}

/**
 * Whether a verb can have this subject. Before its subject a verb is singular and agrees in gender
 * only; after it, in number too. Plurals of things take the feminine singular.
 */
export function canBeSubject(verb: Agreement, subject: Agreement, position: 'before' | 'after'): boolean {
  if (verb.person !== undefined && verb.person !== 3) return false;
  const several = subject.number === 'pl' || subject.number === 'du';
  if (position === 'after' && verb.number !== undefined && verb.number !== 'sg') return false;
  if (position === 'before' && verb.number !== undefined && verb.number !== 'sg' && subject.number === 'sg')
    return false;
  if (several && subject.number === 'pl') return true;
  return !(verb.gender && subject.gender && verb.gender !== subject.gender);
}

/** Turns the drafts of a sentence into clauses of the reading. */
export function finishClauses(
  drafts: readonly ClauseDraft[],
  context: PhraseScene,
  clauseAt: ReadonlyMap<number, number>,
): readonly Clause[] {
  const { words } = context.scene;
  const span = (from: number, to: number) => ({
    start: (words[from] as Word).start,
    end: (words[to - 1] as Word).end,
  });
  return drafts.map(
    (draft): Clause => ({
      ...span(draft.first, draft.last),
      id: draft.id,
      sentence: context.draft.sentence,
      predicate: {
        ...span(draft.from, draft.to),
        lemmas: draft.lemmas,
        kind: draft.kind,
        passive: draft.passive,
      },
      arguments: draft.arguments.map(({ slot, filler }) => ({
        slot,
        phrase: toPhrase(filler, context, clauseAt),
      })),
      negated: draft.negated,
      modality: draft.modality,
      ...(draft.governor ? { governor: draft.governor } : {}),
      sources: draft.sources,
      distant: draft.distant,
    }),
  );
}

function toPhrase(
  filler: Filler,
  { scene }: PhraseScene,
  clauseAt: ReadonlyMap<number, number>,
): ReadingPhrase {
  if (!('phrase' in filler)) {
    const { start, end, lemma } = filler.word;
    return { start, end, members: [{ start, end, lemma, mention: filler.mention }] };
  }
  const { words } = scene;
  const span = (n: { from: number; to: number }) => ({
    start: (words[n.from] as Word).start,
    end: (words[n.to - 1] as Word).end,
  });
  const member = (n: Nominal): Member => {
    const clause = clauseAt.get(n.head);
    return {
      ...span(n),
      lemma: n.lemma,
      form: (words[n.head] as Word).form,
      ...(n.mention === undefined ? {} : { mention: n.mention }),
      ...(clause === undefined ? {} : { clause }),
    };
  };
  return { ...span(filler.phrase), members: filler.phrase.members.map(member) };
}

/** A subject that the verb's form alone expresses, as a mention at the verb for coreference to resolve. */
export function dropSubject(clause: ClauseDraft, context: PhraseScene): void {
  const word = context.scene.words[clause.from] as Word;
  const { gender, number, person } = clause.agreement;
  if (person !== undefined && person !== 3) return;
  const mention = addMention(
    context.draft,
    context.scene.words,
    { from: clause.from, to: clause.to },
    {
      class: 'Organization',
      kind: 'pronoun',
      name: word.lemma,
      score: 0.7,
      ...(gender ? { gender } : {}),
      ...(number ? { number } : {}),
    },
  );
  clause.arguments.push({ slot: 'subject', filler: { mention: mention.id, word } });
}

/** What the next verb will hang on. */
export interface Pending {
  readonly link: 'complement' | 'relative' | 'adverbial';
  readonly clause?: number;
  readonly marker: string;
  readonly modality?: Modality;
  /** The noun that a relative pronoun takes up. */
  readonly antecedent?: Nominal;
  /** The clause that the next verb's subject is the source of: "بحسب ما ذكرت الوكالة". */
  readonly sourceOf?: ClauseDraft;
}

/** What of a sentence is open for the words to come. */
export interface OpenSentence {
  readonly context: PhraseScene;
  readonly drafts: readonly ClauseDraft[];
  /** Predicates that may still take a preposition's phrase: the verb, then nouns after it. */
  readonly open: ClauseDraft[];
  readonly verb: ClauseDraft | undefined;
  topic: Phrase | undefined;
  pending: Pending | undefined;
  afterComma: boolean;
  /** Sources named before any verb, which the next one takes. */
  readonly earlySources: number[];
  /** The phrase read last, which an apposition or a relative clause takes up. */
  lastPhrase: Phrase | undefined;
  attitudeOf(clause: ClauseDraft): Attitude | undefined;
  openNouns(phrase: Phrase): readonly ClauseDraft[];
}

/** Phrases that a preposition of agency brought in, so that they stay subjects of a passive. */
export const agents = new WeakSet<Phrase>();
