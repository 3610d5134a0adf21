import type { VerbPattern } from './root.ts';
import { spell, spellHost } from './spelling.ts';
import { imperativeEndings, imperfectEndings, perfectEndings, type VerbCell } from './verb-endings.ts';
import { verbStems } from './verb-stems.ts';

/** Whether a verb has a passive: in every third person, only impersonal (حُكم عليه), or none. */
export type Passive = 'full' | 'impersonal' | 'none';

/** A written form: `free` when it stands alone, `host` when a pronoun can be suffixed to it. */
export interface WrittenForm<Cell> {
  readonly text: string;
  readonly cell: Cell;
  readonly free: boolean;
  readonly host: boolean;
}

/**
 * Every form of a verb, spelled with hamza seats but without vowel signs; the moods of the imperfect
 * are one cell.
 *
 *   conjugate({ root: ['و', 'ق', 'ع'], form: '2', perfectVowel: 'a', vowel: 'i' }, 'full')
 *     .find((form) => form.cell.aspect === 'imperfect')?.text  // 'يوقع'
 */
export function conjugate(verb: VerbPattern, passive: Passive): WrittenForm<VerbCell>[] {
  const stems = verbStems(verb);
  const forms = new Map<string, WrittenForm<VerbCell>>();
  const add = (cell: VerbCell, sounds: string) => {
    for (const text of spellings(spell(sounds), sounds)) put(forms, cell, text, 'free');
    for (const text of spellings(spellHost(sounds), sounds)) put(forms, cell, text, 'host');
  };
  for (const [cell, sounds] of perfectEndings(stems.perfect, 'active')) add(cell, sounds);
  for (const [cell, sounds] of imperfectEndings(stems.imperfect, 'active')) add(cell, sounds);
  if (passive !== 'none') {
    const wanted = (cell: VerbCell) =>
      cell.person === 3 && (passive === 'full' || (cell.number === 'sg' && cell.gender === 'm'));
    for (const [cell, sounds] of perfectEndings(stems.perfectPassive, 'passive'))
      if (wanted(cell)) add(cell, sounds);
    for (const [cell, sounds] of imperfectEndings(stems.imperfectPassive, 'passive')) {
      if (wanted(cell)) add(cell, sounds);
    }
  }
  for (const [cell, sounds] of imperativeEndings(verb, stems.imperfect)) add(cell, sounds);
  return [...forms.values()];
}

/** The dictionary form: third person singular of the perfect, with shadda. */
export function dictionaryForm(verb: VerbPattern): string {
  const [first] = perfectEndings(verbStems(verb).perfect, 'active');
  return spell((first as readonly [VerbCell, string])[1], true);
}

function put(
  forms: Map<string, WrittenForm<VerbCell>>,
  cell: VerbCell,
  text: string,
  use: 'free' | 'host',
): void {
  const key = `${text}/${cell.aspect}${cell.voice}${cell.person}${cell.gender}${cell.number}`;
  const known = forms.get(key) ?? { text, cell, free: false, host: false };
  forms.set(key, { ...known, [use]: true });
}

/** A hamza has two usual seats between a and a long u (قرؤوا, قرأوا), and after the prefix in ييئس, ييأس. */
function spellings(text: string, sounds: string): readonly string[] {
  if (sounds.includes("a'U")) return [text, text.replace('ؤو', 'أو')];
  return sounds.includes("ay'a") ? [text, text.replace('يئ', 'يأ')] : [text];
}
