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
    to = unit.to;
  }
  shareState(scene, draft, units, posts);
  return units.length > 0 ? { ...chunk, to } : chunk;
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
  const { kind } = unit.form.title;
  if (kind === 'rank' || kind === 'kinship' || (kind === 'honorific' && !unit.form.title.heads))
    return undefined;
  if (readName(scene, skipMarks(scene, unit.to), unit.definite)) return undefined;
  const after = words[unit.to];
  const closes = after === undefined || after.pos === 'punctuation' || after.pos === 'verb';
  return !apart || closes || scene.tagged?.get(unit.to) === undefined ? unit : undefined;
}

/** "وهو رئيس حركة أمل": an office said of the last person named before in the sentence. */
export function readCopulaOffice(scene: Scene, draft: Draft, at: number): Chunk | undefined {
  const pronoun = scene.words[at];
  if (pronoun?.form !== 'هو' && pronoun?.form !== 'هي') return undefined;
  const gender = pronoun.form === 'هو' ? 'm' : 'f';
  const saved = save(draft);
  const holder = mentionsHere(draft).findLast(
    (m) => m.class === 'Person' && m.kind === 'name' && (m.gender ?? gender) === gender,
  );
  const unit = holder && readTitle(scene, draft, at + 1);
  if (!holder || !unit || !(unit.scope || unit.state) || readName(scene, unit.to, true)) {
    restore(draft, saved);
    return undefined;
  }
  tie(scene, draft, unit, holder);
  return { from: at, to: unit.to, nameFrom: at, mention: holder };
}
