/** Which form of a verb a word is: bare, third person, past tense, past participle or -ing. */
export type VerbForm = 'base' | 's' | 'past' | 'participle' | 'ing';

const vowel = /[aeiou]/;

/** Every form of a verb with its kind; `past` and `participle` list the irregular ones, if any. */
export function inflect(
  lemma: string,
  past: readonly string[],
  participle: readonly string[],
): readonly (readonly [string, VerbForm])[] {
  const forms: (readonly [string, VerbForm])[] = [[lemma, 'base']];
  for (const present of presents[lemma] ?? [plural(lemma)]) forms.push([present, 's']);
  const add = (words: readonly string[], form: VerbForm) => {
    for (const word of words) forms.push([word, form]);
  };
  add(past.length > 0 ? past : suffixed(lemma, 'ed'), 'past');
  add(participle.length > 0 ? participle : past.length > 0 ? past : suffixed(lemma, 'ed'), 'participle');
  add(suffixed(lemma, 'ing'), 'ing');
  return forms;
}

/** Third persons that follow no rule; "am" and "are" are finite like them. */
const presents: Readonly<Record<string, readonly string[]>> = { be: ['is', 'am', 'are'], have: ['has'] };

/** `ed` or `ing` with the spelling changes; both spellings where stress decides (`targeted`, `admitted`). */
function suffixed(lemma: string, suffix: 'ed' | 'ing'): readonly string[] {
  if (suffix === 'ing' && lemma.endsWith('ie')) return [`${lemma.slice(0, -2)}ying`];
  if (suffix === 'ing' && /.[^eoy]e$/.test(lemma)) return [`${lemma.slice(0, -1)}ing`];
  if (suffix === 'ed' && lemma.endsWith('e')) return [`${lemma}d`];
  if (suffix === 'ed' && /[^aeiou]y$/.test(lemma)) return [`${lemma.slice(0, -1)}ied`];
  if (!/(?:[^aeiou]|qu)[aeiou][bdgklmnprtv]$/.test(lemma)) {
    return lemma.endsWith('c') ? [`${lemma}k${suffix}`] : [`${lemma}${suffix}`];
  }
  const doubled = `${lemma}${lemma.at(-1)}${suffix}`;
  const syllables = lemma.match(/[aeiou]+/g)?.length ?? 1;
  return syllables === 1 ? [doubled] : [`${lemma}${suffix}`, doubled];
}

/** The regular plural of a noun, which is also the third person of a verb. */
export function plural(word: string): string {
  if (/(s|x|z|ch|sh|[^aeiou]o)$/.test(word)) return `${word}es`;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return `${word}s`;
}

const irregularPlurals: Readonly<Record<string, string>> = {
  men: 'man',
  women: 'woman',
  children: 'child',
  people: 'person',
  spokesmen: 'spokesman',
  spokeswomen: 'spokeswoman',
  spokespeople: 'spokesperson',
  chairmen: 'chairman',
  servicemen: 'serviceman',
  gunmen: 'gunman',
  policemen: 'policeman',
  wives: 'wife',
  lives: 'life',
  crises: 'crisis',
  bases: 'base',
  memoranda: 'memorandum',
  countrymen: 'countryman',
  businessmen: 'businessman',
  fishermen: 'fisherman',
  clergymen: 'clergyman',
};

/** Words in -s that are no plurals, or whose plural has a sense of its own. */
const fixed = new Set(
  'news talks series species means headquarters forces politics economics affairs armed-forces gas bus status police sanctions authorities'.split(
    ' ',
  ),
);

/** The dictionary form of a noun: `ministries` → `ministry`; words in -s that are no plural stay. */
export function singular(noun: string): string {
  const irregular = irregularPlurals[noun];
  if (irregular !== undefined) return irregular;
  if (fixed.has(noun) || !noun.endsWith('s') || /(ss|us|is)$/.test(noun) || noun.length < 4) return noun;
  if (noun.endsWith('ies') && noun.length > 4) return `${noun.slice(0, -3)}y`;
  if (/(sses|shes|ches|xes|zzes)$/.test(noun)) return noun.slice(0, -2);
  return noun.slice(0, -1);
}

/** True for a noun in the plural, as far as its form tells. */
export function isPlural(noun: string): boolean {
  return irregularPlurals[noun] !== undefined || (singular(noun) !== noun && vowel.test(noun));
}
