import type { Agreement, Clause, Modality } from '../../model/reading.ts';
import { addMention } from './draft.ts';
import type { Nominal, Phrase, PhraseScene } from './nominal.ts';
import type { Word } from './words.ts';

type Link = NonNullable<Clause['governor']>['link'];

/** An argument while its clause is still open; a pronoun stands as a bare mention. */
export type Filler = { readonly phrase: Phrase } | { readonly mention: number; readonly word: Word };

/** An argument of an open clause: the slot it stands in, and what fills it. */
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
  /** A participle that acts as a verb, whose subject never stands after it: "محمّلةً الحكومة المسؤولية". */
  participle?: true;
  /** The noun that the relative pronoun before it took up, for a pronoun that comes back to it. */
  antecedent?: Nominal;
}

/** The filler of a slot, if it has one. */
export function fillerOf(clause: ClauseDraft, slot: string): Filler | undefined {
  return clause.arguments.find((a) => a.slot === slot)?.filler;
}

/** Fills a slot and stretches the clause over the filler's words. */
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

/** A state that an adjective speaks of as a filler by itself, at the word where its mention begins. */
export function partyFiller({ scene, draft }: PhraseScene, party: number): Filler | undefined {
  const start = draft.mentions[party]?.start;
  const word = scene.words.find((w) => w.start === start);
  return word && { mention: party, word };
}

/** What a filler's wording says of gender and number. */
export function agreementOf(filler: Filler, context: PhraseScene): Agreement {
  if (!('phrase' in filler)) return context.draft.mentions[filler.mention] ?? {};
  const { members } = filler.phrase;
  const first = members[0];
  if (!first) return {};
  const { words } = context.scene;
  // "وقّع كل من مصر وسوريا", "وقّعت كل من عُمان وتونس": the verb agrees with كل or with what follows it.
  const each = words[first.from - 1]?.form === 'من' && words[first.from - 2]?.form === 'كل';
  const own = first.gender ?? (first.lemma.endsWith('ة') ? 'f' : undefined);
  const gender = each ? undefined : own;
  const number = members.length > 2 ? 'pl' : members.length === 2 ? 'du' : first.number;
  return { ...(gender ? { gender } : {}), ...(number ? { number } : {}) };
}

/** The case that a dual or a sound plural shows: "الطرفان" is a subject, "الطرفين" never one. */
export function caseOf(
  { members }: Phrase,
  { scene, draft }: PhraseScene,
): 'nominative' | 'oblique' | undefined {
  const [first] = members;
  if (first?.number !== 'du' && first?.number !== 'pl') return undefined;
  if (first.mention !== undefined && draft.mentions[first.mention]?.kind === 'name') return undefined;
  const { form = '', lemma = '' } = scene.words[first.head] ?? {};
  if (lemma.endsWith(form.slice(-2))) return undefined;
  if (form.endsWith('ين')) return 'oblique';
  return form.endsWith(first.number === 'du' ? 'ان' : 'ون') ? 'nominative' : undefined;
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
