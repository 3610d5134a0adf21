/** A way to divide the beginning of a word. */
export interface Split {
  readonly proclitics: readonly string[];
  readonly article: boolean;
  readonly stem: string;
}

/** Pronouns that are suffixed, the longest first. */
export const enclitics = ['هما', 'كما', 'هم', 'هن', 'ها', 'نا', 'كم', 'كن', 'ني', 'ه', 'ك', 'ي'] as const;

/**
 * Every way to take proclitics and the article off a folded word, the undivided word first.
 * The lexicon decides which of them are words.
 *
 *   splits('وللوزير')  // … { proclitics: ['و', 'ل'], article: true, stem: 'وزير' } …
 */
export function splits(word: string): Split[] {
  const found = leads(word, []);
  const first = word.charAt(0);
  if ((first === 'و' || first === 'ف') && word.length > 2) found.push(...leads(word.slice(1), [first]));
  return found;
}

/** The divisions after the conjunction. */
function leads(word: string, before: readonly string[]): Split[] {
  const found: Split[] = [{ proclitics: before, article: false, stem: word }];
  const first = word.charAt(0);
  if (word.length > 3 && word.startsWith('ال')) {
    found.push({ proclitics: before, article: true, stem: word.slice(2) });
  }
  if (first === 'س' && word.length > 3) found.push(plain(before, first, word));
  if ((first !== 'ب' && first !== 'ك' && first !== 'ل') || word.length < 3) return found;
  found.push(plain(before, first, word));
  const proclitics = [...before, first];
  if (first !== 'ل' && word.startsWith('ال', 1) && word.length > 4) {
    found.push({ proclitics, article: true, stem: word.slice(3) });
  }
  if (word.startsWith('لل') && word.length > 3) {
    found.push({ proclitics, article: true, stem: word.slice(2) });
    // للجنة is ل + اللجنة: of three lams only two are written. And للذين is ل + الذين.
    found.push({ proclitics, article: true, stem: word.slice(1) });
    found.push({ proclitics, article: false, stem: `ا${word.slice(1)}` });
  }
  return found;
}

function plain(before: readonly string[], clitic: string, word: string): Split {
  return { proclitics: [...before, clitic], article: false, stem: word.slice(1) };
}

/**
 * How a word that the lexicon does not know may divide, likeliest first; never empty.
 * The article is trusted; و is taken off before three letters or more, ف ب ل ك only with the article,
 * for many foreign names begin with them, and offered after the undivided word otherwise.
 * `written` is the word as the document has it: a hamza after the clitic shows where the name begins.
 *
 *   splitUnknown('وللبرهان')[0]  // { proclitics: ['و', 'ل'], article: true, stem: 'برهان' }
 */
export function splitUnknown(word: string, written = word): readonly Split[] {
  const options = splits(word).filter(isPlausible);
  const score = (split: Split) => {
    const clitics = split.proclitics.join('');
    if (split.article) return split.stem.length < 3 ? 5 : clitics.length;
    if (clitics === '') return 4;
    if (/^[\u064b-\u0652]*[أإآ]/u.test(written.slice(clitics.length))) return 3;
    if (clitics === 'و' && split.stem.length >= 3) return 3;
    return 5 + clitics.length;
  };
  return options.sort((left, right) => score(left) - score(right));
}

/** س begins no name as a clitic, and للجنة-like divisions need a word that the lexicon knows. */
function isPlausible(split: Split): boolean {
  const last = split.proclitics.at(-1);
  if (last === 'س') return false;
  if (split.stem.length < 2) return false;
  return !(last === 'ل' && split.stem.startsWith(split.article ? 'ل' : 'ال'));
}
