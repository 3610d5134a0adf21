import type { Draft } from './draft.ts';
import { nisbaAt, type Scene } from './kinds.ts';
import { readName } from './names.ts';
import { addNisba } from './nationalities.ts';
import { readFlags } from './office-flags.ts';
import { OfficeReader } from './office-reader.ts';
import type { Opening, TitleUnit } from './title-unit.ts';
import { openTitle } from './title-words.ts';

/**
 * The title unit that begins at a word, with its scope; mentions of the scope are added to the draft.
 *
 *   readTitle(scene, draft, 0) // "نائب رئيس البنك الدولي لمنطقة الشرق الأوسط" → { from: 0, to: 7, … }
 */
export function readTitle(scene: Scene, draft: Draft, at: number, apposed = false): TitleUnit | undefined {
  const opening = openTitle(scene, at);
  if (!opening) return undefined;
  const { kind } = opening.form.title;
  const article = scene.words.slice(at, opening.titleTo).some((w) => w.article);
  if (kind === 'rank' || kind === 'honorific' || kind === 'kinship')
    return readRank(scene, draft, opening, article);
  return readOffice(scene, draft, opening, article, apposed);
}

/** Ranks and honorifics take a nationality at most; a ruler's also his realm. */
function readRank(scene: Scene, draft: Draft, unit: Opening, article: boolean): TitleUnit {
  if (unit.form.title.heads && !article) return readOffice(scene, draft, unit, article, false);
  const nisba = nisbaAt(scene, unit.titleTo);
  const adjective = nisba && scene.words[nisba.from]?.article === article ? nisba : undefined;
  const state = adjective && article ? addNisba(scene, draft, adjective) : undefined;
  const to = armEnd(scene, unit, state && adjective ? adjective.to : unit.titleTo);
  const { to: end, former, designate } = readFlags(scene, to);
  return {
    ...unit,
    to: end,
    baseTo: unit.titleTo,
    definite: true,
    former,
    designate: designate === 'sure',
    ...(state ? { state } : {}),
  };
}

const arms = new Set([
  'ركن',
  'طيار',
  'متقاعد',
  'بحري',
  'مهندس',
  'حقوقي',
  'طبيب',
  'دكتور',
  'احتياط',
  'اول',
  'ثاني',
]);

/** "العقيد طيار متقاعد محمود الصواف": past what an officer's rank is of, where a name follows. */
function armEnd(scene: Scene, { form }: Opening, from: number): number {
  if (form.title.kind !== 'rank') return from;
  let to = from;
  while (arms.has(scene.words[to]?.form ?? '') && !scene.words[to]?.clitic) to += 1;
  return readName(scene, to, true) ? to : from;
}

function readOffice(
  scene: Scene,
  draft: Draft,
  opening: Opening,
  article: boolean,
  apposed: boolean,
): TitleUnit {
  const reader = new OfficeReader(scene, draft, opening, apposed, article, readTitle);
  if (opening.possessor !== undefined) reader.possess(opening.possessor);
  else if (takesGenitive(scene, opening)) reader.construct();
  else reader.portfolio();
  reader.flags();
  reader.preposition();
  reader.charge();
  const baseTo = reader.to;
  if (reader.nationality()) {
    reader.flags();
    reader.origin();
    reader.preposition();
    reader.charge();
  }
  return reader.unit(baseTo);
}

/** Those that a participle describes take an object, not a genitive ("متهمة رئيس الوزراء"). */
const possessed = /^(?:مؤسس|مالك|مراسل|محرر|مرشح|نجم|شريك|عميل|حليف|سلف|خلف)/u;

function takesGenitive({ words }: Scene, { form, titleTo }: Opening): boolean {
  if (words[titleTo - 1]?.article) return false;
  return form.title.kind !== 'descriptor' || possessed.test(form.title.title);
}
