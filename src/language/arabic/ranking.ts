import type { Analysis } from './analysis.ts';
import type { Split } from './clitics.ts';
import type { Posting } from './word-index.ts';

/*
 * How unlikely a reading is before anything is known of the words around it. The units are arbitrary;
 * a function word costs 0 and a noun or verb 2.
 */

/** What it costs to divide the word: little for the article, more the shorter the rest. */
export function splitCost({ proclitics, article, stem }: Split): number {
  if (proclitics.length === 0) return article ? 0.1 : 0;
  const short = stem.length <= 2 ? 1.5 : stem.length === 3 && !article ? 0.4 : 0;
  // للجنة is rather ل + لجنة than ل + الجنة.
  const elided = article && proclitics.at(-1) === 'ل' ? 0.1 : 0;
  return 0.6 * proclitics.length + (article ? elided : short);
}

/** What it costs to be in this cell: the third person, the active and the free state come first. */
export function cellCost({ lexeme, cell }: Posting): number {
  // The oblique dual is spelled like the plural, which is the more common.
  let cost = (cell.construct ? 0.8 : 0) + (cell.number === 'du' ? 0.3 : 0);
  if (lexeme.pos !== 'verb') return cost;
  if (cell.aspect === 'imperative') cost += 6;
  else if (cell.person === 2) cost += 4;
  else if (cell.person === 1) cost += cell.aspect === 'imperfect' && cell.number === 'pl' ? 0.8 : 2;
  else if (cell.gender === 'f' && cell.number === 'pl') cost += 2;
  else if (cell.aspect === 'imperfect') cost -= 0.4;
  if (cell.short) cost += 1;
  if (lexeme.suffered) return cell.voice === 'passive' ? cost - 0.6 : cost + 1.2;
  return cell.voice === 'passive' ? cost + 1.2 : cost;
}

/** What it costs to end in this pronoun: the first and second persons are rare in news. */
export function encliticCost(pos: Analysis['pos'], enclitic: string | undefined): number {
  if (!enclitic) return 0;
  const nominal = pos === 'noun' || pos === 'adjective';
  if (enclitic === 'ي') return nominal ? 2.5 : 0.3;
  if (enclitic === 'ك' || enclitic === 'كم' || enclitic === 'كن' || enclitic === 'كما') return 2;
  return pos === 'adjective' ? 1.6 : 0.5;
}
