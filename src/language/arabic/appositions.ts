import type { Mention } from '../../model/reading.ts';
import { type Chunk, type Draft, mentionsHere, restore, save } from './draft.ts';
import { tie } from './holders.ts';
import { isComma, type Scene } from './kinds.ts';
import { readName } from './names.ts';
import { shareState } from './posts.ts';
import { skipMarks } from './title-chains.ts';
import type { TitleUnit } from './title-unit.ts';
import { readTitle } from './titles.ts';

const most = 5;

/**
 * Offices set after a name, with no name of their own after them: "سامح شكري، وزير الخارجية المصري،",
 * "أيمن الصفدي نائب رئيس الوزراء وزير الخارجية وشؤون المغتربين", "المؤسس والرئيس التنفيذي".
 */
export function readAppositions(scene: Scene, draft: Draft, chunk: Chunk): Chunk {
  const units: TitleUnit[] = [];
  const posts: (Mention | undefined)[] = [];
  let to = chunk.to;
  while (units.length < most) {
    const saved = save(draft);
    const unit = readApposed(scene, draft, chunk, to, units.length > 0);
    if (!unit) {
      restore(draft, saved);
      break;
    }
    units.push(unit);
    posts.push(tie(scene, draft, unit, chunk.mention, units.length > 1 || unit.to - unit.from > 1));
    to = endOf(scene, unit);
    if (to < unit.to) break;
  }
  shareState(scene, draft, units, posts);
  return units.length > 0 ? { ...chunk, to } : chunk;
}

/** Where the text goes on: with the superior, where a name follows that is his. */
function endOf(scene: Scene, { to, superior, definite }: TitleUnit): number {
  return superior !== undefined && readName(scene, skipMarks(scene, to), definite) ? superior : to;
}

/** One office after the name or after another office. */
function readApposed(
  scene: Scene,
  draft: Draft,
  chunk: Chunk,
  at: number,
  further: boolean,
): TitleUnit | undefined {
  const { words } = scene;
  const apart = isComma(words[at]) || words[at]?.text === '(';
  const joined = further && words[at]?.form === 'و' && words[at]?.clitic === 'before';
  // With no comma between, a surname alone takes no title after it.
  if (!apart && !joined && chunk.to - chunk.from < 2) return undefined;
  const unit = readTitle(scene, draft, apart || joined ? at + 1 : at, true);
  if (!unit?.definite || unit.form.number !== 'sg') return undefined;
  // "استضاف الرئيس الهندي فلان الرئيس الروسي": an office of another state is another man's.
  if (!apart && !joined && isForeign(scene, draft, chunk, unit)) return undefined;
  const { kind } = unit.form.title;
  if (kind === 'rank' || kind === 'kinship' || (kind === 'honorific' && !unit.form.title.heads))
    return undefined;
  // "هاشمي سماري موفد الرئيس الإيراني محمود أحمدي نجاد": the name after it is the superior's.
  const named = readName(scene, skipMarks(scene, unit.to), unit.definite);
  if (named && (unit.superior === undefined || words[unit.from]?.article)) return undefined;
  if (named) return unit;
  const after = words[unit.to];
  const closes = after === undefined || after.pos === 'punctuation' || after.pos === 'verb';
  return !apart || closes || scene.tagged?.get(unit.to) === undefined ? unit : undefined;
}

/** The title before the name is of another state than this one. */
function isForeign({ words }: Scene, draft: Draft, { from, nameFrom }: Chunk, { state }: TitleUnit): boolean {
  const [start, end] = [words[from]?.start ?? 0, words[nameFrom]?.start ?? 0];
  const own = mentionsHere(draft).filter((m) => m.class === 'Polity' && m.start >= start && m.end <= end);
  return state?.key !== undefined && own.length > 0 && own.every(({ key }) => key !== state.key);
}

const qualities = new Set(['صفت', 'صفه', 'وصف', 'اعتبار']);

/** Where the office begins after "بصفته", "بوصفها", "باعتباره". */
function qualityEnd({ words }: Scene, at: number): number | undefined {
  const led = words[at]?.form === 'ب' && words[at]?.clitic === 'before';
  const possessed = words[at + 2]?.clitic === 'after' && /^ها?$/u.test(words[at + 2]?.form ?? '');
  return led && possessed && qualities.has(words[at + 1]?.form ?? '') ? at + 3 : undefined;
}

/** رئيساً in the accusative is the same office. */
function withoutTanween(scene: Scene, at: number): Scene {
  const word = scene.words[at];
  const stem = word && !word.article && /.{3}ا$/u.test(word.form) ? word.form.slice(0, -1) : undefined;
  if (!word || stem === undefined) return scene;
  return {
    ...scene,
    bareForms: scene.bareForms.with(at, stem),
    words: scene.words.with(at, { ...word, form: stem, tanween: false, pos: 'noun' }),
  };
}

/** Words between the pronoun and the office that is said of it. */
const moreover = new Set(['ايضا', 'كذلك', 'حاليا', 'اليوم', 'الان']);

/** "وهو رئيس حركة أمل", "بصفته رئيساً للجنة": an office said of the last person named before in the sentence. */
export function readCopulaOffice(scene: Scene, draft: Draft, at: number): Chunk | undefined {
  const pronoun = scene.words[at];
  const quality = qualityEnd(scene, at);
  // "وهو أيضاً سفير واشنطن"
  const from = quality ?? (moreover.has(scene.words[at + 1]?.form ?? '') ? at + 2 : at + 1);
  if (pronoun?.form !== 'هو' && pronoun?.form !== 'هي' && quality === undefined) return undefined;
  const holding = quality === undefined ? pronoun : scene.words[quality - 1];
  const gender = ['هو', 'ه'].includes(holding?.form ?? '') ? 'm' : 'f';
  const saved = save(draft);
  const holder = mentionsHere(draft).findLast(
    (m) => m.class === 'Person' && m.kind === 'name' && (m.gender ?? gender) === gender,
  );
  const unit = holder && readTitle(withoutTanween(scene, from), draft, from);
  if (!holder || !unit || !(unit.scope || unit.state) || readName(scene, unit.to, true)) {
    restore(draft, saved);
    return undefined;
  }
  tie(scene, draft, unit, holder);
  return { from: at, to: unit.to, nameFrom: at, mention: holder };
}
