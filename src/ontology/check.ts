import type { LanguageCode } from '../model/document.ts';
import { classNames } from '../model/entity.ts';
import type { Cue, Example, Relation } from '../model/relation.ts';
import { checkText } from './check-text.ts';
import { contentSlot, grammaticalSlots, isSlot, prepositions } from './slots.ts';
import { keyOf } from './word-groups.ts';

/** A fault of a relation pack: the file, the key in it, and what is wrong with its cure. */
export interface Problem {
  readonly file: string;
  /** Key path such as `cues.ar[1].slots`, empty where the fault is the file's own. */
  readonly at: string;
  readonly message: string;
}

type Report = (at: string, message: string) => void;

const languages: readonly LanguageCode[] = ['ar', 'en'];
const fewestExamples = 3;

/**
 * Checks what the form of a pack cannot: characters, slots, cues that can never give a claim, and examples.
 * Reads nothing and changes nothing; an empty list means that all is well.
 *
 *   checkPacks(loadRelations()).length === 0
 */
export function checkPacks(relations: readonly Relation[]): Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const relation of relations) {
    const report: Report = (at, message) =>
      problems.push({ file: `ontology/relations/${relation.id}.yaml`, at, message });
    if (seen.has(relation.id)) {
      report('id', `"${relation.id}" is defined twice. Rename or delete one of the packs.`);
    }
    seen.add(relation.id);
    checkRelation(relation, report);
  }
  return problems;
}

/** A problem as one line: `ontology/relations/met-with.yaml: cues.ar[1].slots: unknown slot "wih". …` */
export function formatProblem({ file, at, message }: Problem): string {
  return [file, at, message].filter((part) => part !== '').join(': ');
}

function checkRelation(relation: Relation, report: Report): void {
  for (const side of ['from', 'to'] as const) {
    const unknown = relation[side].filter((name) => !classNames.includes(name));
    if (unknown.length > 0 || relation[side].length === 0) {
      report(side, `unknown class ${unknown.join(', ') || '(none)'}. Classes: ${classNames.join(', ')}.`);
    }
  }
  if (relation.symmetric && relation.from.join() !== relation.to.join()) {
    report('symmetric', 'from and to differ. Give both the same classes, or drop symmetric.');
  }
  for (const language of languages) {
    checkText(relation.label[language], language, (message) => report(`label.${language}`, message));
    checkText(relation.definition[language], language, (message) =>
      report(`definition.${language}`, message),
    );
    checkCues(relation, language, report);
    checkExamples(relation.examples[language], language, report);
  }
}

function checkCues(relation: Relation, language: LanguageCode, report: Report): void {
  const cues = relation.cues[language];
  if (cues.length === 0) report(`cues.${language}`, 'no cue. Add the words that express the relation.');
  const seen = new Map<string, number>();
  cues.forEach((cue, index) => {
    const place = cue.place ?? index;
    const at = `cues.${language}[${place}]`;
    const key = keyOf(cue);
    const first = seen.get(key);
    if (first !== undefined) report(at, `the same as cues.${language}[${first}]. Delete one.`);
    else seen.set(key, place);
    checkCue(cue, language, at, report);
  });
}

function checkCue(cue: Cue, language: LanguageCode, at: string, report: Report): void {
  for (const key of ['verb', 'noun', 'adjective', 'with', 'unless'] as const) {
    const word = cue[key];
    if (word !== undefined) checkText(word, language, (message) => report(`${at}.${key}`, message));
  }
  const beside = (cue.beside ?? []).filter((slot) => slot !== contentSlot);
  const slots = [...Object.keys(cue.slots), ...Object.keys(cue.requires ?? {}), ...beside];
  for (const slot of new Set(slots)) {
    if (isSlot(slot, language)) continue;
    const known = grammaticalSlots.join(', ');
    const some = prepositions[language].slice(0, 8).join(', ');
    report(`${at}.slots`, `unknown slot "${slot}". Slots: ${known}, or a preposition (${some}…).`);
  }
  const given = new Set(Object.values(cue.slots));
  if (!given.has('both') && !(given.has('from') && given.has('to'))) {
    report(`${at}.slots`, 'can never give a claim. Give one slot the role from and one to, or one both.');
  }
}

function checkExamples(examples: readonly Example[], language: LanguageCode, report: Report): void {
  const at = `examples.${language}`;
  if (examples.length < fewestExamples) {
    report(at, `${examples.length} of at least ${fewestExamples} examples. Add sentences.`);
  }
  const plain = ({ claims }: Example) =>
    claims.length > 0 && claims.every(({ status = 'asserted' }) => status === 'asserted');
  if (examples.every(plain)) {
    report(at, 'no example without a claim or with another status. Add one that must not be read as fact.');
  }
  examples.forEach(({ text, claims }, index) => {
    checkText(text, language, (message) => report(`${at}[${index}].text`, message));
    claims.forEach((claim, place) => {
      for (const key of ['subject', 'object', 'by'] as const) {
        const name = claim[key];
        if (name === undefined || isNamed(name, text)) continue;
        report(
          `${at}[${index}].claims[${place}].${key}`,
          `"${name}" is not in the text. Write the name as the text has it.`,
        );
      }
    });
  });
}

/** Whether the text holds every word of the name; the article may be hidden, as in `للقاهرة`. */
function isNamed(name: string, text: string): boolean {
  return name.split(/\s+/).every((word) => text.includes(word) || text.includes(word.replace(/^ال/, 'ل')));
}
