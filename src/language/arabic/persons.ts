import type { Mention } from '../../model/reading.ts';
import { addNisba } from './bodies.ts';
import { addLink, addMention, type Chunk, type Draft, type Range, wording } from './draft.ts';
import { fold } from './fold.ts';
import { isComma, nisbaAt, type Scene } from './kinds.ts';
import { type NameRun, readName } from './names.ts';
import { memberTitles, type TitleUnit } from './title-unit.ts';
import { readTitle } from './titles.ts';
import type { Word } from './words.ts';

/** The person whom titles, a name, or both name at a word. */
export function readPerson(scene: Scene, draft: Draft, at: number): readonly Chunk[] {
  const saved = { mentions: draft.mentions.length, links: draft.links.length };
  const chunks = readTitled(scene, draft, at) ?? readBareName(scene, draft, at);
  if (!chunks) {
    draft.mentions.length = saved.mentions;
    draft.links.length = saved.links;
  }
  return chunks ?? [];
}

function readTitled(scene: Scene, draft: Draft, at: number): readonly Chunk[] | undefined {
  const post = readIndefinitePost(scene, draft, at);
  if (post) return [post];
  const units = readTitles(scene, draft, at);
  const last = units.at(-1);
  if (!last) return readCounterpart(scene, draft, at);
  const nameAt = skipMarks(scene, last.to);
  const run = readName(scene, nameAt, leads(units));
  if (scene.words[at]?.pos === 'verb' && !(run && last.scope)) return undefined;
  if (!run && heldOffice.has(scene.words[at - 1]?.lemma ?? '')) return [officeChunk(scene, draft, last)];
  if (!run) return describe(scene, draft, units);
  if (isListOfPeers(units) && units.length === 1) return readPeers(scene, draft, last, run);
  const person = addPerson(scene, draft, run, last);
  const lone = units.filter((u) => u.form.title.kind === 'office').length === 1 && run.to - run.from > 1;
  const posts = units.flatMap((unit) => tie(scene, draft, unit, person, lone) ?? []);
  shareState(scene, draft, units, posts);
  const chunk: Chunk = { from: at, to: run.to, nameFrom: run.from, mention: person };
  const whole =
    posts.length === 0 || lone || scene.words[run.to]?.article ? readAppositions(scene, draft, chunk) : chunk;
  return [whole, ...sameOffice(scene, draft, last, whole.to)];
}

/** "عيّنه وزيراً للدفاع", "سفيرا لدى الرباط": an office in the indefinite accusative, which no one yet holds. */
function readIndefinitePost(scene: Scene, draft: Draft, at: number): Chunk | undefined {
  const word = scene.words[at];
  const next = scene.words[at + 1];
  if (!word || word.article || word.clitic || !(word.tanween || word.form.endsWith('ا'))) return undefined;
  const stem = word.form.endsWith('ا') ? word.form.slice(0, -1) : word.form;
  // Without tanween وزيرا before a definite noun is the dual "two ministers of".
  if (!word.tanween && next?.article) return undefined;
  const second = scene.words[at + 1];
  const adjective = second?.tanween && second.form.endsWith('ا');
  const alone = scene.bareForms.with(at, stem);
  const forms = adjective ? alone.with(at + 1, second.form.slice(0, -1)) : alone;
  const plain = {
    ...scene,
    bareForms: forms,
    words: scene.words.with(at, { ...word, form: stem, tanween: false }),
  };
  const unit = readTitle(plain, draft, at);
  if (!unit || unit.form.title.kind !== 'office' || unit.form.number !== 'sg') return undefined;
  const range = { from: at, to: unit.to };
  const title = word.text.replace(/\u064b/gu, '').replace(/ا$/u, '');
  const rest = unit.to > at + 1 ? ` ${wording(scene.words, { from: at + 1, to: unit.to })}` : '';
  const post = addPost(draft, scene.words, range, title + rest);
  placePost(scene, draft, unit, post);
  return { ...range, nameFrom: at, mention: post };
}

/** One title after another, with or without و between, as long as they lead to one name. */
function readTitles(scene: Scene, draft: Draft, at: number): readonly TitleUnit[] {
  const units: TitleUnit[] = [];
  let from = at;
  for (;;) {
    const saved = { mentions: draft.mentions.length, links: draft.links.length };
    const unit = readTitle(scene, draft, from);
    if (!unit) return units;
    if (units.length > 0 && from > (units.at(-1) as TitleUnit).to && !leadsToName(scene, draft, unit)) {
      draft.mentions.length = saved.mentions;
      draft.links.length = saved.links;
      return units;
    }
    units.push(unit);
    const next = scene.words[unit.to];
    const joined =
      next?.form === 'و' &&
      next.clitic === 'before' &&
      unit.form.title.kind === 'office' &&
      unit.form.number === 'sg';
    from = joined ? unit.to + 1 : skipMarks(scene, unit.to);
  }
}

/** Whether a title joined by و ends in a name, so that it belongs to the same holder. */
function leadsToName(scene: Scene, draft: Draft, unit: TitleUnit): boolean {
  let to = skipMarks(scene, unit.to);
  for (let depth = 0; depth < 4; depth += 1) {
    if (readName(scene, to, true)) return true;
    const saved = { mentions: draft.mentions.length, links: draft.links.length };
    const next = readTitle(scene, draft, to);
    draft.mentions.length = saved.mentions;
    draft.links.length = saved.links;
    if (!next) return false;
    to = skipMarks(scene, next.to);
  }
  return false;
}

/** Past a comma, colon, slash or opening quote that some papers set between title and name. */
function skipMarks(scene: Scene, at: number): number {
  const word = scene.words[at];
  return word &&
    (isComma(word) || ['/', ':', '"', '“', '«'].includes(word.text)) &&
    readName(scene, at + 1, false)
    ? at + 1
    : at;
}

/** An unknown word after these titles is taken for a name. */
function leads(units: readonly TitleUnit[]): boolean {
  return units.some((unit) => unit.definite || unit.form.title.kind === 'rank');
}

function isListOfPeers(units: readonly TitleUnit[]): boolean {
  return units.every((u) => u.form.number !== 'sg');
}

function addPerson(scene: Scene, draft: Draft, run: NameRun, unit?: TitleUnit): Mention {
  const name = wording(scene.words, run);
  const gender =
    unit?.form.number === 'sg' && unit.form.title.feminine.length > 0 ? unit.form.gender : run.gender;
  const mention = addMention(draft, scene.words, run, {
    class: 'Person',
    kind: 'name',
    name,
    number: 'sg',
    person: 3,
    score: run.score,
    ...(gender ? { gender } : {}),
  });
  const folded = fold(name).text.split(' ');
  const surname = folded.at(-1);
  if (surname && folded.length > 1) draft.persons.set(surname, mention);
  return mention;
}

/** Offices outside a state's service, with which a nationality is that of the holder. */
const civilian = new Set([
  'مدرب',
  'مدير فني',
  'المدير الفني',
  'حارس مرمى',
  'كابتن',
  'رجل أعمال',
  'إمام',
  'خطيب',
]);

/** Links a person to what a title says of him: an office, a nationality, a membership, an employer. */
function tie(
  scene: Scene,
  draft: Draft,
  unit: TitleUnit,
  person: Mention,
  lone = false,
): Mention | undefined {
  const { kind, title } = unit.form.title;
  const cue = { from: unit.from, to: unit.to };
  if (civilian.has(title) && unit.state && !unit.scope) {
    addLink(draft, scene.words, 'citizen-of', person, unit.state, cue);
    return undefined;
  }
  if (kind === 'office' || (unit.form.title.heads && (unit.scope || unit.state)))
    return tieOffice(scene, draft, unit, person, lone);
  if (memberTitles.test(title) && unit.scope?.class === 'Organization')
    return tieOffice(scene, draft, unit, person, false);
  if ((kind === 'profession' || kind === 'descriptor') && unit.state && !unit.scope) {
    addLink(draft, scene.words, 'citizen-of', person, unit.state, cue);
  }
  if (kind === 'profession' && unit.scope?.class === 'Organization') {
    addLink(draft, scene.words, 'works-for', person, unit.scope, cue);
  }
  return undefined;
}

function tieOffice(
  scene: Scene,
  draft: Draft,
  unit: TitleUnit,
  person: Mention,
  lone: boolean,
): Mention | undefined {
  const { words } = scene;
  const range = { from: unit.from, to: unit.to };
  const base = wording(words, { from: unit.from, to: unit.baseTo });
  const title = wording(words, { from: unit.from, to: unit.titleTo });
  draft.lastOffice = { base, title };
  // A bare title gives a post where a full name first comes with it: "الرئيس عبد الفتاح السيسي".
  const bare = !unit.scope && !unit.state && unit.baseTo === unit.titleTo && unit.titleTo - unit.from === 1;
  if (bare && !lone) return undefined;
  if (memberTitles.test(unit.form.title.title) && unit.scope?.class === 'Organization') {
    addLink(draft, words, 'member-of', person, unit.scope, range, unit.former ? 'denied' : undefined);
    if (unit.former) draft.links.pop();
    return undefined;
  }
  const post = addPost(draft, words, range);
  const status = unit.former ? 'denied' : unit.designate ? 'planned' : undefined;
  addLink(draft, words, 'holds-position', person, post, range, status);
  placePost(scene, draft, unit, post);
  return post;
}

function addPost(draft: Draft, words: readonly Word[], range: Range, name = wording(words, range)): Mention {
  return addMention(draft, words, range, { class: 'Post', kind: 'name', name, number: 'sg', score: 0.95 });
}

function placePost(scene: Scene, draft: Draft, unit: TitleUnit, post: Mention): void {
  const range = { from: unit.from, to: unit.to };
  const seat = unit.scope && ['Organization', 'Polity'].includes(unit.scope.class) ? unit.scope : undefined;
  if (seat) addLink(draft, scene.words, 'post-in', post, seat, range);
  if (unit.state && !seat) addLink(draft, scene.words, 'post-in', post, unit.state, range);
}

/** "وزير الدفاع ورئيس الأركان السوري": the nationality at the end is that of each office. */
function shareState(
  scene: Scene,
  draft: Draft,
  units: readonly TitleUnit[],
  posts: readonly Mention[],
): void {
  const offices = units.filter((u) => u.form.title.kind === 'office');
  const last = offices.at(-1);
  const state =
    last?.state ??
    draft.mentions.find(
      (m) => m.class === 'Polity' && m.key === last?.scope?.polity && m.sentence === draft.sentence,
    );
  if (!last || !state) return;
  for (const [i, unit] of offices.slice(0, -1).entries()) {
    const post = posts[i];
    if (post && !unit.state && !unit.scope) {
      addLink(draft, scene.words, 'post-in', post, state, { from: unit.from, to: last.to });
    }
  }
}

/** "… المصري سامح شكري والأردني أيمن الصفدي": the office goes on to the next nationality and name. */
function sameOffice(scene: Scene, draft: Draft, unit: TitleUnit, at: number): readonly Chunk[] {
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
  const run = readName(scene, skipMarks(scene, nisba.to), true);
  if (!run) return undefined;
  const state = addNisba(scene, draft, nisba);
  const person = addPerson(scene, draft, run);
  const base = singular(wording(scene.words, { from: unit.from, to: unit.baseTo }), unit);
  const post = addPost(draft, scene.words, nisba, `${base} ${wording(scene.words, nisba)}`);
  addLink(draft, scene.words, 'holds-position', person, post, { from: at, to: nisba.to });
  addLink(draft, scene.words, 'post-in', post, state, { from: at, to: nisba.to });
  return { from: at, to: run.to, nameFrom: run.from, mention: person };
}

/** "الرئيسان المصري س والفرنسي ص": each nationality and name is a holder of his own. */
function readPeers(scene: Scene, draft: Draft, unit: TitleUnit, run: NameRun): readonly Chunk[] {
  const person = addPerson(scene, draft, run);
  if (unit.state && unit.form.title.kind === 'office') {
    const base = singular(wording(scene.words, { from: unit.from, to: unit.baseTo }), unit);
    const range = { from: unit.from, to: unit.to };
    const post = addPost(draft, scene.words, range, `${base} ${unit.state.text}`);
    addLink(draft, scene.words, 'holds-position', person, post, range);
    addLink(draft, scene.words, 'post-in', post, unit.state, range);
  }
  return [
    { from: unit.from, to: run.to, nameFrom: run.from, mention: person },
    ...sameOffice(scene, draft, unit, run.to),
  ];
}

/** The office of one of several holders, from the dual or plural: "وزيرا الخارجية" → "وزير الخارجية". */
function singular(base: string, unit: TitleUnit): string {
  const { title, feminine } = unit.form.title;
  if (unit.form.number === 'sg') return base;
  const word = unit.form.gender === 'f' ? (feminine[0] ?? title) : title;
  const [first = '', ...rest] = base.split(' ');
  const head = word.split(' ')[0] ?? word;
  return [first.startsWith('ال') && !head.startsWith('ال') ? `ال${head}` : head, ...rest].join(' ');
}

/** "نظيره الإيراني محمد جواد ظريف": the counterpart holds the same office in his own state. */
function readCounterpart(scene: Scene, draft: Draft, at: number): readonly Chunk[] | undefined {
  const { words } = scene;
  const word = words[at];
  if (!word || !/^نظير/u.test(word.form) || words[at + 1]?.clitic !== 'after') return undefined;
  const nisba = nisbaAt(scene, at + 2);
  const state = nisba ? addNisba(scene, draft, nisba) : undefined;
  const officeTo = nisba?.to ?? at + 2;
  const run = readName(scene, skipMarks(scene, officeTo), true);
  const base = draft.lastOffice?.base ?? '';
  const gender = word.form.startsWith('نظيرت') || word.form === 'نظيره' ? 'f' : 'm';
  const office = { from: at, to: officeTo };
  if (!run) {
    const mention = addMention(draft, words, office, {
      class: 'Person',
      kind: 'description',
      name: [base, nisba ? wording(words, nisba) : ''].join(' ').trim() || wording(words, office),
      number: 'sg',
      gender,
      score: 0.8,
      ...(base ? { office: base } : {}),
      ...(state?.key ? { polity: state.key } : {}),
    });
    return [{ ...office, nameFrom: at, mention }];
  }
  const person = addPerson(scene, draft, run);
  if (base && state && nisba) {
    const post = addPost(draft, words, office, `${base} ${wording(words, nisba)}`);
    addLink(draft, words, 'holds-position', person, post, office);
    addLink(draft, words, 'post-in', post, state, office);
  }
  return [{ from: at, to: run.to, nameFrom: run.from, mention: person }];
}

/** Titles with no name refer to their holder; a plural refers to as many only in the dual. */
function describe(scene: Scene, draft: Draft, units: readonly TitleUnit[]): readonly Chunk[] | undefined {
  const unit = units[0] as TitleUnit;
  const { form } = unit;
  if (!unit.definite || form.number === 'pl' || form.title.kind === 'kinship') return undefined;
  if (form.title.kind === 'profession' || form.title.kind === 'descriptor') return undefined;
  if (form.title.kind === 'honorific' && !form.title.heads) return undefined;
  const range = { from: unit.from, to: unit.to };
  const polity =
    unit.state?.key ?? unit.scope?.polity ?? (unit.scope?.class === 'Polity' ? unit.scope.key : undefined);
  const base = wording(scene.words, { from: unit.from, to: unit.baseTo });
  const mention = addMention(draft, scene.words, range, {
    class: 'Person',
    kind: 'description',
    name: wording(scene.words, range),
    office: form.number === 'du' ? singular(base, unit) : base,
    gender: form.gender,
    number: form.number,
    score: 0.85,
    ...(polity ? { polity } : {}),
    ...(form.number === 'du' ? { count: 2 } : {}),
  });
  if (form.title.kind === 'office')
    draft.lastOffice = { base, title: wording(scene.words, { from: unit.from, to: unit.titleTo }) };
  return [{ ...range, nameFrom: unit.from, mention }];
}

/** A name with no title before it: a listed given name and more, or the surname of someone named before. */
function readBareName(scene: Scene, draft: Draft, at: number): readonly Chunk[] | undefined {
  const run = readName(scene, at, false) ?? readSurname(scene, draft, at);
  if (!run) return undefined;
  const mention = addPerson(scene, draft, run);
  const chunk: Chunk = { from: at, to: run.to, nameFrom: at, mention };
  return [readAppositions(scene, draft, chunk)];
}

function readSurname(scene: Scene, draft: Draft, at: number): NameRun | undefined {
  const word = scene.words[at];
  if (
    !word ||
    word.clitic ||
    word.pos === 'verb' ||
    word.pos === 'punctuation' ||
    scene.words[at + 1]?.clitic === 'after'
  )
    return undefined;
  const known = draft.persons.get(fold(word.text).text);
  return known
    ? { from: at, to: at + 1, score: 0.85, ...(known.gender ? { gender: known.gender } : {}) }
    : undefined;
}

/** "سامح شكري، وزير الخارجية المصري،": an office set after the name, with no name of its own after it. */
export function readAppositions(scene: Scene, draft: Draft, chunk: Chunk): Chunk {
  const { words } = scene;
  const apart = isComma(words[chunk.to]) || words[chunk.to]?.text === '(';
  // With no comma between, a surname alone takes no title after it.
  if (!apart && chunk.to - chunk.nameFrom < 2) return chunk;
  const saved = { mentions: draft.mentions.length, links: draft.links.length };
  const unit = readTitle(scene, draft, apart ? chunk.to + 1 : chunk.to, true);
  const after = unit ? words[unit.to] : undefined;
  const closes = !apart || after === undefined || after.pos === 'punctuation' || after.pos === 'verb';
  const named = unit && readName(scene, skipMarks(scene, unit.to), unit.definite);
  if (!unit || !closes || named || !unit.definite || unit.form.number !== 'sg') {
    draft.mentions.length = saved.mentions;
    draft.links.length = saved.links;
    return chunk;
  }
  tie(scene, draft, unit, chunk.mention);
  return { ...chunk, to: unit.to };
}

/** "وهو رئيس حركة أمل": an office said of the last person named before in the sentence. */
export function readCopulaOffice(scene: Scene, draft: Draft, at: number): Chunk | undefined {
  const pronoun = scene.words[at];
  if (pronoun?.form !== 'هو' && pronoun?.form !== 'هي') return undefined;
  const gender = pronoun.form === 'هو' ? 'm' : 'f';
  const saved = { mentions: draft.mentions.length, links: draft.links.length };
  const holder = draft.mentions.findLast(
    (m) =>
      m.class === 'Person' &&
      m.kind === 'name' &&
      m.sentence === draft.sentence &&
      (m.gender ?? gender) === gender,
  );
  const unit = holder && readTitle(scene, draft, at + 1);
  if (!holder || !unit || !(unit.scope || unit.state) || readName(scene, unit.to, true)) {
    draft.mentions.length = saved.mentions;
    draft.links.length = saved.links;
    return undefined;
  }
  tie(scene, draft, unit, holder);
  return { from: at, to: unit.to, nameFrom: at, mention: holder };
}

/** Nouns after which an office is spoken of as such: "منصب وزير النقل". */
const heldOffice = new Set(['منصب', 'وظيفة', 'مقعد', 'حقيبة']);

function officeChunk(scene: Scene, draft: Draft, unit: TitleUnit): Chunk {
  const range = { from: unit.from, to: unit.to };
  const post = addPost(draft, scene.words, range);
  placePost(scene, draft, unit, post);
  return { ...range, nameFrom: unit.from, mention: post };
}
