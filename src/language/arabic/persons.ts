import type { Mention } from '../../model/reading.ts';
import { readAppositions } from './appositions.ts';
import { readCounterpart, readPeers, sameOffice, singular } from './counterparts.ts';
import { addLink, addMention, type Chunk, type Draft, restore, save, wording } from './draft.ts';
import { fold } from './fold.ts';
import { addPerson, isBare, tie } from './holders.ts';
import { isComma, nisbaAt, type Scene } from './kinds.ts';
import type { NameRun } from './listed-names.ts';
import { isListed } from './name-words.ts';
import { readName } from './names.ts';
import { addNisba } from './nationalities.ts';
import { addOffice, heldOffice, readIndefinitePost, shareState } from './posts.ts';
import { nameAfter, readTitles, skipMarks } from './title-chains.ts';
import type { TitleUnit } from './title-unit.ts';
import { opensNamedTitle } from './title-words.ts';

/** The person whom titles, a nationality, a name, or all of them name at a word. */
export function readPerson(scene: Scene, draft: Draft, at: number): readonly Chunk[] {
  const saved = save(draft);
  for (const read of [readTitled, readNational, readBareName]) {
    const chunks = read(scene, draft, at);
    if (chunks) return chunks;
    restore(draft, saved);
  }
  return [];
}

function readTitled(scene: Scene, draft: Draft, at: number): readonly Chunk[] | undefined {
  const saved = save(draft);
  const post = readIndefinitePost(scene, draft, at);
  if (post) return [post];
  restore(draft, saved);
  const units = readTitles(scene, draft, at);
  const last = units.at(-1);
  if (!last) return readCounterpart(scene, draft, at);
  const run = readName(scene, skipMarks(scene, last.to), leads(units));
  const foreign = run ? undefined : readForeigner(scene, draft, units);
  if (foreign) return foreign;
  if (scene.words[at]?.pos === 'verb' && !(run && last.scope)) return undefined;
  if (!run && heldOffice.has(scene.words[at - 1]?.lemma ?? '')) return [addOffice(scene, draft, last)];
  if (!run) return describe(scene, draft, units);
  if (units.every((u) => u.form.number !== 'sg') && units.length === 1)
    return readPeers(scene, draft, last, run);
  return readHolder(scene, draft, units, run);
}

/** A person with titles before the name, and those after it. */
function readHolder(scene: Scene, draft: Draft, units: readonly TitleUnit[], run: NameRun): readonly Chunk[] {
  const [first, last] = [units[0], units.at(-1)] as [TitleUnit, TitleUnit];
  const person = addPerson(scene, draft, run, last);
  const offices = units.filter((u) => u.form.title.kind === 'office' || u.form.title.heads);
  const sole = offices.length === 1 && run.to - run.from > 1;
  const chunk: Chunk = { from: first.from, to: run.to, nameFrom: run.from, mention: person };
  // Who has an office already has another after the name only where an article or comma sets it off.
  const open = offices.every(isBare) || scene.words[run.to]?.article || isComma(scene.words[run.to]);
  const whole = open ? readAppositions(scene, draft, chunk) : chunk;
  const posts = units.map((unit) => {
    // An Egyptian judge's or aide's style of address, where the office itself comes after the name.
    const styled = unit.form.title.title === 'مستشار' && isBare(unit) && whole.to > run.to;
    return styled ? undefined : tie(scene, draft, unit, person, sole || isDeputy(unit));
  });
  shareState(scene, draft, units, posts);
  shareSide(scene, draft, first, person);
  return [whole, ...sameOffice(scene, draft, last, whole.to)];
}

/** "الأمين التنفيذي لهيئة إيغاد، الإثيوبي تسفاي ورقو": the holder's nationality between office and name. */
function readForeigner(
  scene: Scene,
  draft: Draft,
  units: readonly TitleUnit[],
): readonly Chunk[] | undefined {
  const { words } = scene;
  const last = units.at(-1) as TitleUnit;
  const nisba = isComma(words[last.to]) && last.definite ? nisbaAt(scene, last.to + 1) : undefined;
  if (!nisba || !words[nisba.from]?.article || nisba.form.number !== 'sg') return undefined;
  const run = readName(scene, nameAfter(scene, draft, nisba.to), true);
  if (!run || last.form.title.kind !== 'office') return undefined;
  const state = addNisba(scene, draft, nisba);
  const chunks = readHolder(scene, draft, units, run);
  const person = chunks[0]?.mention;
  if (person) addLink(draft, words, 'citizen-of', person, state, nisba);
  return chunks;
}

/** A deputy of parliament who has another office is still one: "رئيس الحزب النائب غسان الهبر". */
function isDeputy({ form }: TitleUnit): boolean {
  return form.title.title === 'نائب' && form.number === 'sg';
}

/** "عن الجانب الأوزبكي السيد لازيز كريموف وزير الاستثمار": the side's state is that of the offices. */
function shareSide(scene: Scene, draft: Draft, first: TitleUnit, person: Mention): void {
  const { words } = scene;
  const nisba = nisbaAt(scene, first.from - 1);
  if (!nisba || !words[nisba.from]?.article || words[nisba.from - 1]?.form !== 'جانب') return;
  const placed = new Set(draft.links.filter((l) => l.relation === 'post-in').map((l) => l.subject));
  const own = draft.links
    .filter((l) => l.relation === 'holds-position' && l.subject === person.id && !placed.has(l.object))
    .map((l) => draft.mentions[l.object]);
  if (own.length === 0) return;
  const state = addNisba(scene, draft, nisba);
  for (const post of own)
    if (post) addLink(draft, words, 'post-in', post, state, { from: nisba.from, to: first.to });
}

/** An unknown word after these titles is taken for a name. */
function leads(units: readonly TitleUnit[]): boolean {
  return units.some((unit) => unit.definite || unit.form.title.kind === 'rank');
}

/** "اللبناني سامر نادر": a nationality by itself before a name is the person's. */
function readNational(scene: Scene, draft: Draft, at: number): readonly Chunk[] | undefined {
  const { words } = scene;
  const nisba = words[at]?.article ? nisbaAt(scene, at) : undefined;
  const before = words[at - 1];
  const free =
    !before ||
    before.clitic ||
    before.pos === 'punctuation' ||
    before.pos === 'verb' ||
    before.pos === 'preposition';
  if (!nisba || !free || nisba.form.number !== 'sg') return undefined;
  const run = readName(scene, nameAfter(scene, draft, nisba.to), true);
  if (!run || run.to - run.from < 2 || run.score < 0.5) return undefined;
  const state = addNisba(scene, draft, nisba);
  const person = addPerson(scene, draft, run);
  addLink(draft, words, 'citizen-of', person, state, { from: at, to: nisba.to });
  const chunk: Chunk = { from: at, to: run.to, nameFrom: run.from, mention: person };
  return [readAppositions(scene, draft, chunk)];
}

/** Titles with no name refer to their holder; a plural refers to as many only in the dual. */
function describe(scene: Scene, draft: Draft, units: readonly TitleUnit[]): readonly Chunk[] | undefined {
  const unit = units[0] as TitleUnit;
  const { form } = unit;
  const { kind } = form.title;
  if (!unit.definite || form.number === 'pl' || kind === 'kinship') return undefined;
  if (kind === 'profession' || kind === 'descriptor') return undefined;
  // "إستونيا عضو في الحلف" says what the state is; it speaks of nobody.
  if (scene.words[unit.from]?.form === 'عضو' && scene.words[unit.from + 1]?.pos === 'preposition')
    return undefined;
  if (kind === 'honorific' && !form.title.heads) return undefined;
  const range = { from: unit.from, to: unit.to };
  const polity =
    unit.state?.key ?? unit.scope?.polity ?? (unit.scope?.class === 'Polity' ? unit.scope.key : undefined);
  const base = wording(scene.words, { from: unit.from, to: unit.baseTo });
  const mention = addMention(draft, scene.words, range, {
    class: 'Person',
    kind: 'description',
    name: wording(scene.words, range),
    office: form.number === 'du' ? singular(scene, unit) : base,
    gender: form.gender,
    number: form.number,
    score: 0.85,
    ...(polity ? { polity } : {}),
    ...(form.number === 'du' ? { count: 2 } : {}),
  });
  if (kind === 'office' && (unit.state || unit.scope?.class !== 'Organization'))
    draft.lastOffice = { base, title: wording(scene.words, { from: unit.from, to: unit.titleTo }) };
  return [{ ...range, nameFrom: unit.from, mention }];
}

/** A name with no title before it: a listed given name and more, or the surname of someone named before. */
function readBareName(scene: Scene, draft: Draft, at: number): readonly Chunk[] | undefined {
  const run = readName(scene, at, false) ?? readSurname(scene, draft, at);
  if (!run || isCall(scene, at)) return undefined;
  const mention = addPerson(scene, draft, run);
  return [readAppositions(scene, draft, { from: at, to: run.to, nameFrom: at, mention })];
}

/** "طالب الأمين العام للأمم المتحدة", "معالي الوزير": a given name that is a verb or an address, before a title. */
function isCall(scene: Scene, at: number): boolean {
  const { words, vocabulary, bareForms } = scene;
  const next = words[at + 1];
  const kindAt = (i: number) => vocabulary.titles.longestMatch(bareForms, i)?.values[0]?.title.kind;
  const title = kindAt(at + 1);
  if (next?.article && title && kindAt(at) === 'honorific') return true;
  if (!next || !words[at]?.options.some((o) => o.pos === 'verb')) return false;
  return opensNamedTitle(scene, at + 1) || (title === 'honorific' && !isListed(next, vocabulary));
}

function readSurname(scene: Scene, draft: Draft, at: number): NameRun | undefined {
  const word = scene.words[at];
  if (!word || word.clitic || word.pos === 'verb' || word.pos === 'punctuation') return undefined;
  if (scene.words[at + 1]?.clitic === 'after') return undefined;
  const known = draft.persons.get(fold(word.text).text);
  return known
    ? { from: at, to: at + 1, score: 0.85, ...(known.gender ? { gender: known.gender } : {}) }
    : undefined;
}
