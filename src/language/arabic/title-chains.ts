import { type Draft, restore, type Saved, save } from './draft.ts';
import { isComma, type Scene } from './kinds.ts';
import { readName } from './names.ts';
import type { TitleUnit } from './title-unit.ts';
import { readTitle } from './titles.ts';

/**
 * One title after another that lead to one name: side by side, joined by و, or set apart by commas
 * ("وزير الدولة، وزير الطاقة والمناجم، محمد عرقاب").
 */
export function readTitles(scene: Scene, draft: Draft, at: number): readonly TitleUnit[] {
  const units: TitleUnit[] = [];
  let from = at;
  for (;;) {
    const saved = save(draft);
    const unit = readTitle(scene, draft, from);
    if (!unit) return units;
    const before = units.at(-1);
    // "أعفى الملك وزير الصحة": a ruler named by his office alone holds none beside it.
    if (before && from === before.to && unit.form.title.kind === 'office' && reigns(before)) {
      restore(draft, saved);
      return units;
    }
    if (before && from > before.to && !leadsToName(scene, draft, unit)) {
      restore(draft, saved);
      return units;
    }
    units.push(unit);
    const next = nextTitle(scene, unit);
    if (next === undefined) return units;
    from = next;
  }
}

/** Where a further title of the same holder can begin. */
function nextTitle(scene: Scene, unit: TitleUnit): number | undefined {
  const word = scene.words[unit.to];
  const office = unit.form.title.kind === 'office' && unit.form.number === 'sg';
  if (word?.form === 'و' && word.clitic === 'before') return office ? unit.to + 1 : unit.to;
  if (isComma(word)) return office && unit.definite && !isName(scene, unit.to + 1) ? unit.to + 1 : undefined;
  return skipMarks(scene, unit.to);
}

/** Rulers, whose office goes with no other. */
const sovereign = /^(?:ملك|سلطان|أمير|رئيس|رئيس الجمهورية|رئيس الدولة)$/u;

/** A ruler's office by itself, with nothing that says of what. */
function reigns(unit: TitleUnit): boolean {
  return sovereign.test(unit.form.title.title) && !unit.scope && !unit.state && unit.baseTo === unit.titleTo;
}

function isName(scene: Scene, at: number): boolean {
  return readName(scene, at, false) !== undefined;
}

/** Whether a title joined to another ends in a name, so that it belongs to the same holder. */
function leadsToName(scene: Scene, draft: Draft, unit: TitleUnit): boolean {
  const saved: Saved = save(draft);
  let last = unit;
  for (let depth = 0; depth < 4; depth += 1) {
    const to = skipMarks(scene, last.to);
    const found = readName(scene, to, last.definite) !== undefined;
    const next = found ? undefined : readTitle(scene, draft, to);
    restore(draft, saved);
    if (found) return true;
    if (!next) return false;
    last = next;
  }
  return false;
}

const marks = new Set(['/', ':', '"', '“', '«', '-', '–']);

/** Past a comma, colon, slash or opening quote that some papers set between title and name. */
export function skipMarks(scene: Scene, at: number): number {
  const word = scene.words[at];
  const mark = word && (isComma(word) || marks.has(word.text));
  return mark && readName(scene, at + 1, word.text === '/') ? at + 1 : at;
}

/** Past ranks and honorifics to a name: "نظيره السنغالي السيد عثمان سونكو". */
export function nameAfter(scene: Scene, draft: Draft, at: number): number {
  const saved = save(draft);
  let to = skipMarks(scene, at);
  for (let depth = 0; depth < 3; depth += 1) {
    const unit = readTitle(scene, draft, to);
    const kind = unit?.form.title.kind;
    if (!unit || (kind !== 'honorific' && kind !== 'rank')) break;
    to = skipMarks(scene, unit.to);
  }
  restore(draft, saved);
  return to;
}
