import type { Mention } from '../../model/reading.ts';
import { addLink, addMention, type Chunk, type Draft, type Range, wording } from './draft.ts';
import { addPerson, tie } from './holders.ts';
import { isComma, nisbaAt, type Scene } from './kinds.ts';
import { readKnownName } from './known-names.ts';
import type { NameRun } from './listed-names.ts';
import { readName } from './names.ts';
import { addNisba } from './nationalities.ts';
import { addPost } from './posts.ts';
import { nameAfter } from './title-chains.ts';
import type { TitleUnit } from './title-unit.ts';
import type { Word } from './words.ts';

/** "نظيره الإيراني محمد جواد ظريف": the counterpart holds the same office in his own state. */
export function readCounterpart(scene: Scene, draft: Draft, at: number): readonly Chunk[] | undefined {
  const { words } = scene;
  const word = words[at];
  if (!word || !/^نظير/u.test(word.form) || words[at + 1]?.clitic !== 'after') return undefined;
  const nisba = nisbaAt(scene, at + 2);
  const state = nisba ? addNisba(scene, draft, nisba) : undefined;
  const office = { from: at, to: nisba?.to ?? at + 2 };
  const run = readName(scene, nameAfter(scene, draft, office.to), true);
  const base = draft.lastOffice?.base ?? '';
  if (!run) return [describeCounterpart(scene, draft, office, base, state)];
  const person = addPerson(scene, draft, run);
  if (base && state && nisba)
    holdPost(scene, draft, {
      person,
      state,
      range: office,
      name: `${inGender(base, word)} ${wording(words, nisba)}`,
    });
  return [{ from: at, to: run.to, nameFrom: run.from, mention: person }];
}

/** "نظيرته" holds the office in the feminine: "وزير الخارجية" → "وزيرة الخارجية". */
function inGender(base: string, { form }: Word): string {
  const [first = '', ...rest] = base.split(' ');
  return form.startsWith('نظيرت') && !first.endsWith('ة') ? [`${first}ة`, ...rest].join(' ') : base;
}

function describeCounterpart(
  scene: Scene,
  draft: Draft,
  office: Range,
  base: string,
  state: Mention | undefined,
): Chunk {
  const { words } = scene;
  const form = words[office.from]?.form ?? '';
  const nationality = state ? wording(words, { from: office.from + 2, to: office.to }) : '';
  const mention = addMention(draft, words, office, {
    class: 'Person',
    kind: 'description',
    name: [base, nationality].join(' ').trim() || wording(words, office),
    number: 'sg',
    gender: form.startsWith('نظيرت') || form === 'نظيره' ? 'f' : 'm',
    score: 0.8,
    ...(base ? { office: base } : {}),
    ...(state?.key ? { polity: state.key } : {}),
  });
  return { ...office, nameFrom: office.from, mention };
}

/** "… المصري سامح شكري والأردني أيمن الصفدي": the office goes on to the next nationality and name. */
export function sameOffice(scene: Scene, draft: Draft, unit: TitleUnit, at: number): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let from = at;
  for (;;) {
    const conjunction = scene.words[from];
    const next = conjunction?.form === 'و' ? readNationalAndName(scene, draft, from + 1, unit) : undefined;
    if (!next) return chunks;
    chunks.push(next);
    from = next.to;
  }
}

function readNationalAndName(scene: Scene, draft: Draft, at: number, unit: TitleUnit): Chunk | undefined {
  const nisba = nisbaAt(scene, at);
  if (!nisba || !scene.words[at]?.article || unit.form.title.kind !== 'office') return undefined;
  const run = readName(scene, nameAfter(scene, draft, nisba.to), true);
  if (!run) return undefined;
  const state = addNisba(scene, draft, nisba);
  const person = addPerson(scene, draft, run);
  const name = `${singular(scene, unit)} ${wording(scene.words, nisba)}`;
  holdPost(scene, draft, { person, state, range: { from: at, to: nisba.to }, name });
  return { from: at, to: run.to, nameFrom: run.from, mention: person };
}

/** "الرئيسان المصري س والفرنسي ص": each nationality and name is a holder of his own. */
export function readPeers(scene: Scene, draft: Draft, unit: TitleUnit, run: NameRun): readonly Chunk[] {
  const person = addPerson(scene, draft, run);
  const first: Chunk = { from: unit.from, to: run.to, nameFrom: run.from, mention: person };
  if (unit.state && unit.form.title.kind === 'office') {
    const name = `${singular(scene, unit)} ${unit.state.text}`;
    holdPost(scene, draft, { person, state: unit.state, range: { from: unit.from, to: unit.to }, name });
    return [first, ...sameOffice(scene, draft, unit, run.to)];
  }
  const peers = [first, ...namesJoined(scene, draft, run.to)];
  if (peers.length === 2 && holdInTurn(scene, draft, unit, peers)) return peers;
  for (const { mention } of peers) tie(scene, draft, unit, mention, true, singular(scene, unit, unit.to));
  return peers;
}

/** "وزيرا خارجية مصر وتركيا س وص": of two states each has the holder in its turn. */
function holdInTurn(scene: Scene, draft: Draft, unit: TitleUnit, peers: readonly Chunk[]): boolean {
  const { scope } = unit;
  const joint = scope && scene.words.findIndex((w, i) => i >= unit.titleTo && w.form === 'و' && i < unit.to);
  if (unit.form.number !== 'du' || scope?.class !== 'Polity' || joint === undefined || joint < 0)
    return false;
  const second = readKnownName(scene, draft, joint + 1);
  if (second?.mention.class !== 'Polity' || second.to !== unit.to) return false;
  const office = singular(
    scene,
    unit,
    scene.words.findIndex((w) => w.start === scope.start),
  );
  const range = { from: unit.from, to: unit.to };
  for (const [i, state] of [scope, second.mention].entries()) {
    const person = peers[i]?.mention;
    if (person) holdPost(scene, draft, { person, state, range, name: `${office} ${state.name}` });
  }
  return true;
}

/** "المستشارين أيمن سلطان ومحمد الباز": what a plural title says holds of every name that و or a comma joins. */
function namesJoined(scene: Scene, draft: Draft, at: number): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let from = at;
  for (;;) {
    const joint = scene.words[from];
    const next = joint?.form === 'و' || isComma(joint) ? nameAfter(scene, draft, from + 1) : undefined;
    const run = next === undefined ? undefined : readName(scene, next, false);
    if (!run) return chunks;
    const mention = addPerson(scene, draft, run);
    chunks.push({ from: from + 1, to: run.to, nameFrom: run.from, mention });
    from = run.to;
  }
}

interface Holding {
  readonly person: Mention;
  readonly state: Mention;
  readonly range: Range;
  readonly name: string;
}

function holdPost({ words }: Scene, draft: Draft, { person, state, range, name }: Holding): void {
  const post = addPost(draft, words, range, name);
  addLink(draft, words, 'holds-position', person, post, range);
  addLink(draft, words, 'post-in', post, state, range);
}

/** The office of one of several holders, from the dual or plural: "وزيرا الخارجية" → "وزير الخارجية". */
export function singular(scene: Scene, unit: TitleUnit, to = unit.baseTo): string {
  const base = wording(scene.words, { from: unit.from, to });
  const { title, feminine } = unit.form.title;
  if (unit.form.number === 'sg') return base;
  const word = unit.form.gender === 'f' ? (feminine[0] ?? title) : title;
  const [first = '', ...rest] = base.split(' ');
  const head = word.split(' ')[0] ?? word;
  return [first.startsWith('ال') && !head.startsWith('ال') ? `ال${head}` : head, ...rest].join(' ');
}
