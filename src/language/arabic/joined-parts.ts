import { fold } from './fold.ts';
import { isNominal, type Scene } from './kinds.ts';
import { readName } from './names.ts';
import type { HeadForm } from './title-tables.ts';
import { opensNamedTitle } from './title-words.ts';

/** Bodies that are of two things as often as of one: "هيئة المواصفات والمقاييس", "شركة الأسمدة والمعادن". */
const paired = new Set(
  'جهاز هييه شركه اداره مديريه مصلحه دايره وكاله مجموعه موسسه جمعيه قسم كليه معهد غرفه مركز نيابه منظمه'.split(
    ' ',
  ),
);

const intelligence = new Set(['مخابرات', 'استخبارات', 'استعلامات']);

/** After و the second of two things that a body is of, where a name, or a title that leads to one, follows it. */
export function isLastPart(scene: Scene, at: number, { head, number }: HeadForm): boolean {
  const { words, vocabulary } = scene;
  if (number !== 'sg' || !paired.has(fold(head.head.split(' ')[0] ?? '').text) || !isNominal(words[at]))
    return false;
  const services = intelligence.has(words[at]?.form ?? '') && words[at - 2]?.form === 'امن';
  if (services) return true;
  if (words[at + 1]?.clitic === 'after' || vocabulary.titles.longestMatch(scene.bareForms, at)) return false;
  const named = readName(scene, at + 1, true);
  return opensNamedTitle(scene, at + 1) || (named !== undefined && !words[at + 1]?.article);
}
