import type { ClassName } from '../../model/entity.ts';
import { isNameLike } from './body-steps.ts';
import { addMention, type Chunk, type Draft, wording } from './draft.ts';
import { hasArticle, nisbaAt, type Scene } from './kinds.ts';
import { joiners } from './name-words.ts';
import { withState } from './nationalities.ts';
import { quotedRun } from './quotations.ts';

/** "العاصمة القطرية", "العاصمة الليبية طرابلس": the seat of the state that the adjective names. */
function readCapital(scene: Scene, draft: Draft, at: number, after: number): Chunk | undefined {
  const nisba = scene.words[at]?.article ? nisbaAt(scene, after) : undefined;
  if (!nisba) return undefined;
  const named = scene.vocabulary.names.longestMatch(scene.writtenForms, nisba.to);
  const value =
    named?.values.find((v) => v.class === 'Place') ?? scene.vocabulary.capitals.get(nisba.form.polity);
  if (!value) return undefined;
  const range = { from: at, to: named?.values.includes(value) ? named.to : nisba.to };
  const mention = addMention(draft, scene.words, range, {
    class: 'Place',
    kind: 'name',
    name: value.label,
    key: value.key,
    gender: 'f',
    number: 'sg',
    polity: nisba.form.polity,
    aliases: [wording(scene.words, range)],
    score: 0.95,
    ...(value.capitalOf ? { capitalOf: value.capitalOf } : {}),
  });
  return { ...range, nameFrom: at, mention };
}

/** Where people live, so that a definite noun after it is its name: "قرية الشمسية", "حي السلم". */
const settlements = new Set([
  'قريه',
  'بلده',
  'حي',
  'مخيم',
  'ناحيه',
  'دوار',
  'عزبه',
  'نجع',
  'جزيره',
  'ضيعه',
  'واحه',
]);

/** The end of a name that is an ordinary word, or that the tagger sees but faintly: "بلدة ماي سوت". */
function calledFor(scene: Scene, at: number, after: number): number | undefined {
  const { words } = scene;
  const next = words[after];
  if (!next || next.clitic || next.tanween || words[at]?.article || words[after + 1]?.clitic === 'after')
    return undefined;
  const seen = scene.tagged?.get(after) ?? scene.faint?.get(after);
  // "عامل إقليم تنغير حسن زيتوني": of a person seen here the first word is the place.
  if (seen?.type === 'Person' && seen.to - after > 2) return after + 1;
  if (seen && next.pos !== 'adjective') return seen.to;
  const noun = next.article && (next.pos === 'noun' || next.pos === 'adjective') && !nisbaAt(scene, after);
  return noun && settlements.has(words[at]?.form ?? '') && words[at]?.analysis?.number !== 'pl'
    ? after + 1
    : undefined;
}

/** "مديرية علم الأوبئة": a noun with a genitive of its own is a matter, and no place. */
function isMatter(scene: Scene, at: number): boolean {
  const [word, next] = [scene.words[at], scene.words[at + 1]];
  const noun = word && !word.article && !word.clitic && word.options.some((o) => o.pos === 'noun');
  return noun === true && next?.article === true && !nisbaAt(scene, at + 1) && !joiners.has(word.form);
}

/** "مدينة بنغازي الليبية", "محافظة إدلب": the place is named by what follows the head. */
export function readPlaceHead(scene: Scene, draft: Draft, at: number, after: number): Chunk | undefined {
  const { words, vocabulary } = scene;
  if (words[at]?.form === 'عاصمه') return readCapital(scene, draft, at, after);
  const known = vocabulary.names.longestMatch(scene.writtenForms, after);
  const next = words[after];
  // "محلية بحري أسامة الطيب": no two seas, but a place of that name before a person.
  if (vocabulary.given.has(scene.writtenForms[after] ?? '') && !known && words[at]?.form.endsWith('ي'))
    return undefined;
  const named = known?.values.some((v) => v.class === 'Place' || v.class === 'Polity') ? known : undefined;
  const isName =
    next &&
    !next.clitic &&
    !next.tanween &&
    (next.pos === 'unknown' || next.pos === 'name' || next.pos === 'latin');
  if (!named && isMatter(scene, after)) return undefined;
  const quoted = quotedRun(words, after, true);
  const led = named || isName || quoted ? undefined : calledFor(scene, at, after);
  if (!named && !isName && !quoted && !led) return undefined;
  if (hasArticle(scene, at, after) && !named) return undefined;
  let to = named?.to ?? quoted ?? led ?? after + 1;
  while (!named && !quoted && to - after < 3 && isNameLike(words[to], scene)) to += 1;
  const value = named?.values.find((v) => v.class === 'Place') ?? named?.values[0];
  const name = wording(words, quoted ? { from: after + 1, to: to - 1 } : { from: after, to });
  const className: ClassName = value?.class === 'Polity' ? 'Polity' : 'Place';
  const mention = addMention(
    draft,
    words,
    { from: at, to },
    {
      class: className,
      kind: 'name',
      name,
      gender: 'f',
      number: 'sg',
      score: named ? 0.97 : 0.85,
      aliases: [wording(words, { from: at, to })],
      ...(value ? { key: value.key } : {}),
    },
  );
  return withState(scene, draft, { from: at, to, nameFrom: after, mention });
}
