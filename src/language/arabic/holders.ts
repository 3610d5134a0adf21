import type { Mention } from '../../model/reading.ts';
import { addLink, addMention, type Draft, type Range, wording } from './draft.ts';
import { fold } from './fold.ts';
import type { Scene } from './kinds.ts';
import type { NameRun } from './listed-names.ts';
import { addPost, placePost } from './posts.ts';
import { memberTitles, type TitleUnit } from './title-unit.ts';

/** Adds the person whom a name names, with the gender that title or name gives. */
export function addPerson(scene: Scene, draft: Draft, run: NameRun, unit?: TitleUnit): Mention {
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

/** Whose title before a full name is an office by itself. */
const sovereign = /^(?:ال)?(?:ملك|ملكة|سلطان|إمبراطور|عاهل|أمير البلاد)$/u;

/** Those among them that are spoken of as a position as well. */
const stationed = /^(?:مراسل|باحث|محلل|خبير|أستاذ|محاضر)/u;

/** "أمير المنطقة", "سلطان البلاد": what a ruler rules, its name left out. */
const realms = new Set(['منطقه', 'بلاد', 'دوله', 'اماره', 'امارات', 'سلطنه', 'مملكه', 'ولايه', 'اقليم']);

/**
 * Links a person to what a title says of him: an office, a nationality, a membership. `sole` tells that
 * a full name has this title only, so that even a bare one counts ("النائب ميشال معوض"). `name` is
 * the office of one where the text has the plural. Gives the post.
 */
export function tie(
  scene: Scene,
  draft: Draft,
  unit: TitleUnit,
  person: Mention,
  sole = false,
  name?: string,
): Mention | undefined {
  const { kind, title, heads } = unit.form.title;
  const cue = { from: unit.from, to: unit.to };
  const { words } = scene;
  const ofBody = unit.scope?.class === 'Organization';
  const citizen = kind === 'profession' || kind === 'descriptor' || civilian.has(title) || unit.origin;
  // "رئيس الفيفا السويسري جوزيف بلاتر": of a body of no state, or of another, the nationality is the holder's.
  // "الأمين القطري المساعد لحزب البعث": an adjective before the body is the office's.
  const after = unit.state !== undefined && unit.scope !== undefined && unit.state.start > unit.scope.start;
  if (unit.state && after && ofBody && unit.scope?.polity !== unit.state.key && unit.scope?.kind === 'name')
    addLink(draft, scene.words, 'citizen-of', person, unit.state, cue);
  if (citizen && unit.state && !unit.scope) {
    addLink(draft, scene.words, 'citizen-of', person, unit.state, cue);
    return undefined;
  }
  if (memberTitles.test(title) && ofBody && unit.scope) {
    if (!unit.former) addLink(draft, scene.words, 'member-of', person, unit.scope, cue);
    return undefined;
  }
  if (owning.test(title) && unit.scope && owned.has(unit.scope.class)) {
    addLink(draft, words, 'owns', person, unit.scope, cue, unit.former ? 'denied' : undefined);
    return undefined;
  }
  if (ofBody && unit.scope && !unit.former) {
    const relation = standsFor.test(wording(words, cue))
      ? 'member-of'
      : kind === 'profession' && employed.test(title)
        ? 'works-for'
        : undefined;
    if (relation) addLink(draft, words, relation, person, unit.scope, cue);
    if (relation === 'works-for' && !stationed.test(title)) return undefined;
  }
  const realm = realms.has(words[unit.titleTo]?.form ?? '') && unit.to > unit.titleTo;
  const rules = heads && (unit.scope || unit.state || realm || (sole && sovereign.test(title)));
  if (kind === 'office' || rules || (kind === 'profession' && ofBody))
    return tieOffice(scene, draft, unit, person, sole, name);
  return undefined;
}

/** "مالك شركة كذا": what the title says is no office but whose a thing is. */
const owning = /^(?:مالك|صاحب)/u;
const owned = new Set(['Organization', 'Facility', 'Artifact']);

/** Professions that one has in somebody's service, not in a trade of one's own. */
const employed =
  /^(?:مراسل|موظف|لاعب|مهاجم|مدافع|حارس مرمى|جناح|صانع ألعاب|مستخدم|باحث|أستاذ|مدرس|معلم|محاضر|معيد|مذيع|مقدم|محرر|مصور|صحفي|صحافي|إعلامي|كاتب|معلق|محلل|خبير|مهندس|تقني|طبيب|ممرض|مسعف|صيدلي|عامل|سائق|طيار|محاسب|مدقق|مبرمج|مترجم|حارس|محقق|أكاديمي|بروفيسور|بروفسور|محام)/u;

/** "النائب عن حزب كذا": whoever sits or stands for a party belongs to it. */
const standsFor =
  /^(?:ال)?(?:نائب|مستشار|سيناتور|مرشح|برلماني|منتخب)ة? (?:البرلماني |البرلمانية |الجماعي |السابق )?عن /u;

function tieOffice(
  scene: Scene,
  draft: Draft,
  unit: TitleUnit,
  person: Mention,
  sole: boolean,
  name?: string,
): Mention | undefined {
  const { words } = scene;
  const range: Range = { from: unit.from, to: unit.to };
  if (unit.form.title.kind === 'office' && (unit.state || unit.scope?.class !== 'Organization')) {
    const base = freed(wording(words, { from: unit.from, to: unit.baseTo }));
    draft.lastOffice = { base, title: wording(words, { from: unit.from, to: unit.titleTo }) };
  }
  if (isBare(unit) && !sole) return undefined;
  const post = addPost(draft, words, range, name);
  const status = unit.former ? 'denied' : unit.designate ? 'planned' : undefined;
  addLink(draft, words, 'holds-position', person, post, range, status);
  placePost(scene, draft, unit, post);
  return post;
}

/** An office less the pronoun on it: "وزير خارجيتها" → "وزير الخارجية". */
function freed(office: string): string {
  return office
    .split(' ')
    .map((word, i) => (i > 0 && /.{3}ها$/u.test(word) ? `ال${free(word.slice(0, -2))}` : word))
    .join(' ');
}

function free(host: string): string {
  return host.endsWith('ت') ? `${host.slice(0, -1)}ة` : host.replace(/(?<=ا)[ئؤ]$/u, 'ء');
}

/** One word with nothing that says of what: "الرئيس". */
export function isBare(unit: TitleUnit): boolean {
  return !unit.scope && !unit.state && unit.baseTo === unit.titleTo && unit.titleTo - unit.from === 1;
}
