import type { Token } from './tokens.ts';
import type { Unit } from './unit.ts';

const holders =
  /(?:minister|secretary|undersecretary|commissioner|adviser|advisor|minister of state|deputy minister)$/;

const words = new Set(
  'foreign affairs defence defense interior finance economy economic trade industry industrial energy oil petroleum gas electricity power water health education higher scientific research justice labour labor social culture cultural tourism sports youth information communication communications media technology transport transportation housing planning development sustainable environment climate agriculture irrigation fisheries livestock religious endowments islamic awqaf immigration expatriates emigrants diaspora cooperation international external commerce supply investment human rights women family security national state parliamentary cabinet presidency municipal municipalities rural local administration administrative public works military production civil aviation mineral minerals mines resources digital infrastructure reconstruction displaced refugees relief humanitarian strategic government reform treasury budget home homeland solidarity employment vocational training african european arab relations solidarity antiquities heritage media arts religion equality integration migration forestry forests land lands railways roads ports shipping maritime aviation tribal minorities welfare child children veterans europe devolution science innovation skills schools universities sport gender climate waterways hydrocarbons hajj petroleum war'.split(
    ' ',
  ),
);

/** Lengthens a minister's title over its portfolio: "Minister of Foreign Affairs and Expatriates". */
export function withPortfolio(tokens: readonly Token[], unit: Unit): Unit {
  if (unit.kind !== 'title' || !holders.test(unit.entry?.label ?? '')) return unit;
  const from = portfolioStart(tokens, unit.from);
  if (from < unit.from) return { ...unit, from };
  if (!/^(?:of|for)$/.test(tokens[unit.to]?.word ?? '')) return unit;
  let to = unit.to;
  for (let at = unit.to; at < tokens.length; at++) {
    const { word } = tokens[at] as Token;
    if (words.has(word)) to = at + 1;
    else if (!/^(?:of|for|and|the|&|,)$/.test(word)) break;
  }
  return to > unit.to ? { ...unit, to } : unit;
}

/** Whether a word can name a minister's field: "Media" in "Media minister". */
export function isPortfolioWord(word: string): boolean {
  return words.has(word);
}

/** Where the field begins that stands before its minister: "Media minister", "Energy and Mines Minister". */
function portfolioStart(tokens: readonly Token[], unit: number): number {
  let from = unit;
  for (let at = unit - 1; at >= 0; at--) {
    const { word, capital } = tokens[at] as Token;
    if (capital && words.has(word)) from = at;
    else if (!/^(?:and|&|,)$/.test(word) || from === unit || !tokens[at - 1]?.capital) break;
  }
  return from;
}
