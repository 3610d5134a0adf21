import { measure, numberedUnit } from './body-extent.ts';
import { addMention, type Chunk, type Draft, type Range, wording } from './draft.ts';
import { agreementOfHead } from './head-agreement.ts';
import { hasArticle, nisbaAt, type Scene } from './kinds.ts';
import { readKnownName } from './known-names.ts';
import { remember } from './named-before.ts';
import { readPlaceHead } from './place-heads.ts';
import { bracketedAfter } from './quotations.ts';
import type { HeadForm } from './title-tables.ts';
import type { Word } from './words.ts';

/** The body, building, agreement, event or place that a head noun at a word begins to name. */
export function readBody(scene: Scene, draft: Draft, at: number): Chunk | undefined {
  const match = scene.vocabulary.heads.longestMatch(scene.bareForms, at);
  // مؤتمر is a gathering first and a body only besides: the plain sense goes before the ambiguous.
  const listed = match?.values.find((form) => !form.head.ambiguous) ?? match?.values[0];
  const first = scene.words[at];
  if (!match || !listed || !first || first.clitic || first.pos === 'verb') return undefined;
  if (scene.words[match.to]?.clitic === 'after') return undefined;
  // \"تلا الأمين\": two hills are no place by name; \"مخيمي بلاطة\" are.
  const dual = listed.number === 'du' && first.form.endsWith('ا');
  const place =
    listed.head.class === 'Place' && !dual ? readPlaceHead(scene, draft, at, match.to) : undefined;
  if (place) return place;
  // "مديرية علم الأوبئة": what names no district may be a body.
  const body = match.values.find((v) => v.head.class !== 'Place');
  const form = body && soleForm(scene, listed.head.class === 'Place' ? body : listed, match.to, first);
  if (!form || isChair(scene, match.to, form) || isHolding(scene, match.to, form)) return undefined;
  // "طائرة أمريكية" acts for its state; it is no artifact with a name.
  if (form.head.class === 'Artifact' && [0, 1, 2].some((i) => nisbaAt(scene, match.to + i))) return undefined;
  const unit = numberedUnit(scene, match.to, form);
  const extent = unit ?? measure(scene, match.to, form, hasArticle(scene, at, match.to));
  const own: Range = { from: at, to: extent.to };
  if (extent.to === match.to || !extent.definite) return bareHead(scene, draft, own, form, extent.definite);
  if (form.number !== 'sg' && form.head.class === 'Organization') return undefined;
  const brackets = bracketedAfter(scene.words, extent.to);
  const within = brackets && { from: brackets.from + 1, to: brackets.to - 1 };
  const names = [extent.proper, within].filter((range) => range !== undefined);
  const core = extent.core === undefined ? [] : [{ from: at, to: extent.core }];
  const aliases = [...names, ...core].map((range) => wording(scene.words, range));
  const mention = addMention(draft, scene.words, own, {
    class: form.head.class,
    kind: 'name',
    name: wording(scene.words, own),
    score: form.head.ambiguous ? 0.75 : 0.9,
    ...agreementOfHead(form),
    ...(extent.polity ? { polity: extent.polity } : {}),
    ...(aliases.length > 0 ? { aliases } : {}),
  });
  if (form.head.class === 'Organization') remember(scene, draft, mention, names);
  const inner =
    form.head.class === 'Facility'
      ? (readKnownName(scene, draft, match.to) ?? readBody(scene, draft, match.to))
      : undefined;
  const to = form.head.class === 'Organization' ? (brackets?.to ?? own.to) : own.to;
  return { from: at, to, nameFrom: at, mention, ...(inner && inner.to <= own.to ? { inner } : {}) };
}

/** "تولى رئاسة مجلس الأعيان": the chair of a body is an office, and no body itself. */
function isChair({ vocabulary, bareForms }: Scene, after: number, { head }: HeadForm): boolean {
  if (head.head !== 'رئاسة') return false;
  const next = vocabulary.heads.longestMatch(bareForms, after)?.values[0]?.head;
  return next?.class === 'Organization' && next.kind !== 'armed';
}

/** What is held and not signed. */
const held = new Set([
  'جلسه',
  'جلسات',
  'لقاء',
  'لقاءات',
  'جوله',
  'جولات',
  'دوره',
  'مباحثات',
  'مشاورات',
  'قران',
  'صلح',
]);

/** What a memorandum orders or says, so that it is no agreement. */
const ordered = new Set(['توقيف', 'اعتقال', 'جلب', 'احضار', 'قبض', 'تفتيش', 'احتجاج', 'ايداع', 'استدعاء']);

/**
 * "لعقد جلسة عاجلة", "مذكرة توقيف", "بسجن الوزير": the holding of a gathering is no contract, an order no agreement,
 * and the imprisonment of a man no prison.
 */
function isHolding({ vocabulary, words, bareForms }: Scene, after: number, { head }: HeadForm): boolean {
  if (head.head === 'سجن') return vocabulary.titles.longestMatch(bareForms, after) !== undefined;
  if (head.head === 'مذكرة') return ordered.has(words[after]?.form ?? '');
  if (head.head !== 'عقد') return false;
  const next = vocabulary.heads.longestMatch(bareForms, after)?.values[0]?.head;
  return next?.class === 'NamedEvent' || held.has(words[after]?.form ?? '');
}

/** "اتفاقاً مائياً" looks like a dual in construct but has no genitive after it. */
function soleForm(scene: Scene, form: HeadForm, after: number, first: Word | undefined): HeadForm {
  const next = scene.words[after];
  const genitive = next?.article && !next.clitic;
  return form.number === 'du' && first?.form.endsWith('ا') && !genitive ? { ...form, number: 'sg' } : form;
}

/** A head by itself refers back when definite; an agreement may be named by no more than its head. */
function bareHead(
  scene: Scene,
  draft: Draft,
  range: Range,
  form: HeadForm,
  definite: boolean,
): Chunk | undefined {
  const { class: className } = form.head;
  const first = scene.words[range.from] as Word;
  const agrees = className === 'Agreement' && !form.head.ambiguous;
  const definiteHead = hasArticle(scene, range.from, range.to);
  if (!definiteHead && !definite && !agrees) return undefined;
  if (form.head.ambiguous && !definiteHead) return undefined;
  // A head of several words is a name by itself: الحشد الشعبي, مجلس الوزراء.
  const proper = definiteHead && range.to - range.from > 1;
  const refersBack = first.article && !proper;
  if (!refersBack && !agrees && !proper) return undefined;
  const mention = addMention(draft, scene.words, range, {
    class: className,
    kind: refersBack ? 'description' : 'name',
    name: form.number === 'du' && refersBack ? form.head.head : wording(scene.words, range),
    score: 0.8,
    ...agreementOfHead(form),
    ...(form.number === 'du' ? { count: 2 } : {}),
  });
  return { ...range, nameFrom: range.from, mention };
}
