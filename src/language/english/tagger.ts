import { isPlural, singular, type VerbForm } from './inflection.ts';
import { genericOf } from './generics.ts';
import type { Tag, Token } from './tokens.ts';
import type { VerbReading, Vocabulary } from './vocabulary.ts';

const beForms = new Set('am is are was were be been being ’s'.split(' '));
const haveForms = new Set('have has had having'.split(' '));
const doForms = new Set('do does did'.split(' '));
const nominal: ReadonlySet<Tag> = new Set(['noun', 'name', 'demonym', 'number', 'date', 'pronoun']);
const closed: readonly (readonly [string, Tag])[] = [
  ['negation', 'negation'],
  ['modal', 'modal'],
  ['conjunction', 'conjunction'],
  ['pronoun', 'pronoun'],
  ['det', 'det'],
  ['preposition', 'preposition'],
  ['subordinator', 'subordinator'],
  ['adverb', 'adverb'],
  ['number', 'number'],
  ['adjective', 'adjective'],
];

/**
 * Gives each token of a sentence its part of speech, left to right. Tokens whose tag is not `noun`
 * on entry (names, dates, marks) keep it.
 */
export function tag(tokens: readonly Token[], vocabulary: Vocabulary): void {
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.tag === 'noun') tagWord(tokens, at, vocabulary);
  }
}

function tagWord(tokens: readonly Token[], at: number, vocabulary: Vocabulary): void {
  const token = tokens[at] as Token;
  const { word } = token;
  const set = (tagged: Tag, lemma = word) => {
    token.tag = tagged;
    token.lemma = lemma;
  };
  if (/^['’]s?$/.test(word)) return isContraction(tokens, at) ? setVerb(token, 'be', 's') : set('genitive');
  if (/^n['’]t$/.test(word)) return set('negation');
  if (/^['’](ll|d)$/.test(word)) return set('modal', word.endsWith('d') ? 'would' : 'will');
  if (/^['’](ve|re|m)$/.test(word)) return setVerb(token, word.endsWith('ve') ? 'have' : 'be', 's');
  if (/^\d/.test(word)) return set('number');
  const special = tagSpecial(tokens, at, vocabulary);
  if (special) return set(special);
  const readings = vocabulary.verbs(word);
  const auxiliary = readings.find(({ lemma }) => lemma === 'be' || lemma === 'have' || lemma === 'do');
  if (auxiliary) return setVerb(token, auxiliary.lemma, auxiliary.form);
  const verb = readings.length > 0 ? chooseVerb(tokens, at, readings, vocabulary) : undefined;
  if (verb) return setVerb(token, verb.lemma, verb.form);
  for (const [wordClass, tagged] of closed) if (vocabulary.is(word, wordClass)) return set(tagged);
  if (isAdjective(word, readings)) return set('adjective');
  if (/ly$/.test(word) && word.length > 4 && readings.length === 0) return set('adverb');
  token.lemma = singular(word);
}

function setVerb(token: Token, lemma: string, form: VerbForm): void {
  token.tag = 'verb';
  token.lemma = lemma;
  token.form = form;
}

/** "'s" that stands for "is" or "has": before a participle or an article. */
function isContraction(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1]?.word ?? '';
  if (before?.tag === 'pronoun') return true;
  return /^(a|an|the|not|been|going|expected)$/.test(after);
}

function tagSpecial(tokens: readonly Token[], at: number, vocabulary: Vocabulary): Tag | undefined {
  const word = (tokens[at] as Token).word;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (word === 'according') return 'preposition';
  if (word === 'to') return isInfinitive(tokens, at, vocabulary) ? 'to' : 'preposition';
  if (word === 'that') return tagThat(before, after, tokens[at + 2], vocabulary);
  if (word === 'who' || word === 'which' || word === 'whom' || word === 'whose') return 'relative';
  if (word === 'where' && before && nominalOrComma(before)) return 'relative';
  if (/^(its|his|her|their|our|my|your)$/.test(word)) {
    if (word !== 'her') return 'det';
    return after && startsNoun(after, vocabulary) ? 'det' : 'pronoun';
  }
  if (/^(after|before|since|until|till|as|like|than)$/.test(word)) {
    return clauseFollows(tokens, at + 1, vocabulary) ? 'subordinator' : 'preposition';
  }
  if (/^(this|these|those|all|both|some|many|several|few|most|another|each|none|others)$/.test(word)) {
    return after && startsNoun(after, vocabulary) ? 'det' : 'pronoun';
  }
  return undefined;
}

function nominalOrComma(token: Token): boolean {
  return nominal.has(token.tag) || token.word === ',';
}

function isInfinitive(tokens: readonly Token[], at: number, vocabulary: Vocabulary): boolean {
  let next = at + 1;
  while (tokens[next] && vocabulary.is((tokens[next] as Token).word, 'adverb')) next++;
  const token = tokens[next];
  if (!token || token.tag !== 'noun') return false;
  if (!vocabulary.verbs(token.word).some(({ form }) => form === 'base')) return false;
  if (!vocabulary.action(token.word)) return true;
  const after = tokens[next + 1];
  return after !== undefined && !/^[.,;:]$/.test(after.word) && !/^(from|of|between)$/.test(after.word);
}

function tagThat(
  before: Token | undefined,
  after: Token | undefined,
  later: Token | undefined,
  vocabulary: Vocabulary,
): Tag {
  if (before === undefined) return after && startsNoun(after, vocabulary) ? 'det' : 'pronoun';
  const finite = (token: Token | undefined) =>
    token !== undefined &&
    (vocabulary.is(token.word, 'modal') ||
      vocabulary.verbs(token.word).some(({ form }) => form === 's' || form === 'past'));
  if (nominal.has(before.tag) && finite(after) && !vocabulary.action(after?.word ?? '')) return 'relative';
  if (before.tag === 'preposition') return finite(after) ? 'pronoun' : 'det';
  if (/^(of|at|on|in)$/.test(before.word)) return 'det';
  if (
    before.tag === 'verb' &&
    after &&
    !finite(after) &&
    /^(same|day|year|week|month|time)$/.test(after.word)
  ) {
    return finite(later) ? 'subordinator' : 'det';
  }
  return 'subordinator';
}

function startsNoun(token: Token, vocabulary: Vocabulary): boolean {
  if (token.tag !== 'noun') return nominal.has(token.tag);
  if (/^(that|which|who|whom|to)$/.test(token.word)) return false;
  const shut = ['preposition', 'conjunction', 'modal', 'negation', 'subordinator', 'pronoun'];
  if (shut.some((wordClass) => vocabulary.is(token.word, wordClass))) return false;
  const readings = vocabulary.verbs(token.word);
  if (readings.some(({ lemma }) => lemma === 'be' || lemma === 'have' || lemma === 'do')) return false;
  return (
    !(readings.length > 0 && readings.every(({ form }) => form === 'past' || form === 's')) ||
    isPlural(token.word)
  );
}

/** Whether a finite verb comes before the next boundary, so that "after" opens a clause. */
function clauseFollows(tokens: readonly Token[], from: number, vocabulary: Vocabulary): boolean {
  const first = tokens[from];
  if (!first || vocabulary.verbs(first.word).some(({ form }) => form === 'ing')) return false;
  for (let at = from; at < Math.min(tokens.length, from + 14); at++) {
    const token = tokens[at] as Token;
    if (token.tag === 'mark' && token.word !== '"') return false;
    if (/^(that|which|who|and|but)$/.test(token.word)) return false;
    if (token.tag !== 'noun') continue;
    if (vocabulary.is(token.word, 'modal')) return true;
    if (at > from && isFiniteWord(tokens, at, vocabulary)) return true;
  }
  return false;
}

function isFiniteWord(tokens: readonly Token[], at: number, vocabulary: Vocabulary): boolean {
  const word = (tokens[at] as Token).word;
  const readings = vocabulary.verbs(word);
  if (/^(is|are|was|were|has|have|had|did|does)$/.test(word)) return true;
  const past = readings.some(({ form }) => form === 'past');
  if (!past) return false;
  if (!readings.some(({ form }) => form === 'participle')) return true;
  const before = tokens[at - 1]?.word ?? '';
  if (vocabulary.is(before, 'det') || vocabulary.is(before, 'adjective')) return false;
  const after = tokens[at + 1]?.word ?? '';
  return (
    !vocabulary.is(after, 'preposition') ||
    readings.some(({ lemma }) => vocabulary.verbIs(lemma, 'intransitive'))
  );
}

const adjectiveSuffix = /(ous|ful|less|ible|able|ical|ive|ic|ish|ese|ary|ent|ant|al|ian)$/;
const nounsLikeAdjectives =
  /(ment|ition|president|agent|student|resident|parent|continent|accident|incident|client|talent|event|percent|cent|militant|immigrant|migrant|combatant|participant|assistant|lieutenant|consultant|restaurant|tenant|infant|plant|grant|detective|initiative|executive|representative|offensive|objective|alternative|archive|initial|official|general|capital|hospital|proposal|rival|arrival|approval|withdrawal|trial|journal|festival|criminal|tribunal|denial|refusal|appeal|arsenal|cardinal|admiral|marshal|deal|goal|civilian|politician|guardian|historian|traffic|public|republic|topic|music|critic|clinic|fabric|cleric|mechanic|vehicle|secretary|territory|military|january|february|library|anniversary|parliament|government|agreement|statement|movement|department|document|settlement|element|moment|treatment|investment|detainment|dissident|precedent|content|extent|intent|rent|tent|current|convent|patient|gradient|nutrient|ingredient|recipient|proponent|opponent|component|exponent|correspondent|superintendent|vice-president|commissary|commentary|adversary|emissary|judiciary|beneficiary|missionary|mercenary|revolutionary|dictionary|documentary|salary|summary|boundary|diary|glossary|infantry|weekend|table|cable|vegetable|variable|constable|motive|native|relative|collective|directive|incentive|perspective|narrative|captive|fugitive|operative|cooperative|legislative|detainee)$/;

function isAdjective(word: string, readings: readonly VerbReading[]): boolean {
  if (readings.some(({ form }) => form === 'participle' || form === 'ing')) return true;
  if (
    /-(led|backed|based|run|held|controlled|occupied|allied|linked|sponsored|funded|old|born|ranking|level|wide|year|day|hour|week|month|ridden|torn|brokered|mediated|supported|affiliated|aligned|owned|long|style|related)$/.test(
      word,
    )
  ) {
    return true;
  }
  return adjectiveSuffix.test(word) && !nounsLikeAdjectives.test(word) && word.length > 4;
}

/** Which reading of a word as a verb the context asks for; nothing where it is a noun or adjective. */
function chooseVerb(
  tokens: readonly Token[],
  at: number,
  readings: readonly VerbReading[],
  vocabulary: Vocabulary,
): VerbReading | undefined {
  const find = (...forms: VerbForm[]) =>
    forms.map((form) => readings.find((reading) => reading.form === form)).find(Boolean);
  let back = at - 1;
  while (back >= 0 && /^(adverb|negation)$/.test((tokens[back] as Token).tag)) back--;
  const before = tokens[back];
  if (before?.tag === 'to' || before?.tag === 'modal') return find('base');
  if (before?.tag === 'verb' && before.lemma === 'do' && doForms.has(before.word)) {
    const base = find('base');
    if (base) return base;
  }
  if (before?.tag === 'verb' && haveForms.has(before.word))
    return find('participle') ?? chooseOpen(tokens, at, find, vocabulary);
  if (before?.tag === 'verb' && (beForms.has(before.word) || before.lemma === 'be')) {
    return find('participle', 'ing') ?? undefined;
  }
  if (before?.tag === 'verb' && /^(get|become|remain)$/.test(before.lemma) && find('participle'))
    return find('participle');
  return chooseOpen(tokens, at, find, vocabulary);
}

type Find = (...forms: VerbForm[]) => VerbReading | undefined;

function chooseOpen(
  tokens: readonly Token[],
  at: number,
  find: Find,
  vocabulary: Vocabulary,
): VerbReading | undefined {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  const afterDeterminer =
    before !== undefined &&
    /^(det|adjective|genitive|number|demonym)$/.test(before.tag) &&
    !(before.tag === 'adjective' && genericOf(before.word));
  const nextStartsNoun =
    after !== undefined && (vocabulary.is(after.word, 'det') || startsPhrase(after, vocabulary));
  const ing = find('ing');
  if (ing) return chooseIng(tokens, at, ing, vocabulary);
  const past = find('past', 'participle');
  if (past) {
    if (afterDeterminer && before?.tag !== 'number' && before?.tag !== 'demonym') return undefined;
    if (
      afterDeterminer &&
      after &&
      !vocabulary.is(after.word, 'det') &&
      after.tag === 'noun' &&
      before?.tag === 'demonym'
    ) {
      const follows = ['preposition', 'det', 'adverb'].some((wordClass) =>
        vocabulary.is(after.word, wordClass),
      );
      if (!follows) return undefined;
    }
    if (before?.tag === 'preposition' && before.word !== 'as') return undefined;
    return choosePast(tokens, at, find, vocabulary);
  }
  const present = find('s', 'base');
  if (!present) return undefined;
  if (afterDeterminer && before?.tag !== 'demonym') return undefined;
  if (before?.tag === 'preposition' || before === undefined) return undefined;
  return choosePresent(tokens, at, present, nextStartsNoun, vocabulary);
}

function startsPhrase(token: Token, vocabulary: Vocabulary): boolean {
  return token.tag === 'name' || token.tag === 'demonym' || vocabulary.is(token.word, 'pronoun');
}

function chooseIng(
  tokens: readonly Token[],
  at: number,
  ing: VerbReading,
  vocabulary: Vocabulary,
): VerbReading | undefined {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (vocabulary.is((tokens[at] as Token).word, 'preposition') && before?.word !== 'by') {
    if (before === undefined || before.word === ',') return undefined;
  }
  if (before && /^(det|adjective|genitive|demonym|number)$/.test(before.tag)) return undefined;
  if (after?.word === 'of' && vocabulary.action((tokens[at] as Token).word)) return undefined;
  const object =
    after !== undefined &&
    (vocabulary.is(after.word, 'det') ||
      startsPhrase(after, vocabulary) ||
      /^(that|to|its|his|their)$/.test(after.word));
  if (before?.tag === 'preposition') {
    if (object || vocabulary.is(after?.word ?? '', 'preposition'))
      return vocabulary.action((tokens[at] as Token).word) && !object ? undefined : ing;
    return vocabulary.action((tokens[at] as Token).word) ? undefined : ing;
  }
  if (before?.tag === 'noun' && !object && vocabulary.action((tokens[at] as Token).word)) return undefined;
  if (before?.tag === 'name' && !object && vocabulary.action((tokens[at] as Token).word)) return undefined;
  return ing;
}

function choosePast(
  tokens: readonly Token[],
  at: number,
  find: Find,
  vocabulary: Vocabulary,
): VerbReading | undefined {
  const past = find('past');
  const participle = find('participle');
  if (!past || !participle) return past ?? participle;
  if (vocabulary.verbIs(past.lemma, 'intransitive')) return past;
  const after = tokens[at + 1];
  const before = tokens[at - 1];
  if (before?.tag === 'relative' || before?.tag === 'pronoun' || before?.tag === 'conjunction') {
    return before.tag === 'conjunction' && after?.word === 'by' ? participle : past;
  }
  if (after?.word === 'by') return participle;
  if (speaks(vocabulary, past.lemma, before, after)) return past;
  const open =
    after === undefined ||
    after.tag === 'date' ||
    after.tag === 'mark' ||
    vocabulary.is(after.word, 'preposition') ||
    after.word === 'to' ||
    after.word === 'last';
  if (!open) return before?.word === ',' && finiteBefore(tokens, at) && after.tag !== 'det' ? past : past;
  if (before === undefined) return participle;
  if (before.word === ',') return isMainVerb(tokens, at, vocabulary) ? past : participle;
  const governing = finiteBefore(tokens, at);
  if (governing) {
    const content = vocabulary.attitude(governing.lemma) !== undefined;
    return content && (before.tag !== 'noun' || subjectBetween(tokens, at)) ? past : participle;
  }
  return finiteAfter(tokens, at, vocabulary) ? participle : past;
}

/** "…, his lawyer said." and "the ministry said in a statement": hardly ever participles. */
function speaks(
  vocabulary: Vocabulary,
  lemma: string,
  before: Token | undefined,
  after: Token | undefined,
): boolean {
  if (!vocabulary.verbIs(lemma, 'inverts') || before === undefined || !(nominal.has(before.tag) || genericOf(before.word))) return false;
  if (!/^(quote|post|report|claim|declare|announce|reveal|confirm|write|state)$/.test(lemma)) return true;
  if (before.tag === 'name' && /^(on|in|at)$/.test(after?.word ?? '')) return true;
  return after === undefined || after.tag === 'date' || (after.tag === 'mark' && after.word !== ',');
}

/** The finite verb that governs the noun before `at`: no boundary lies between. */
function finiteBefore(tokens: readonly Token[], at: number): Token | undefined {
  for (let back = at - 1; back >= Math.max(0, at - 25); back--) {
    const token = tokens[back] as Token;
    if (/^(subordinator|relative|conjunction)$/.test(token.tag) || /^[;:"]$/.test(token.word))
      return undefined;
    if (token.tag === 'verb' && token.form !== 'ing') return token;
  }
  return undefined;
}

/** After a comma: the first finite verb outside relative clauses, unless another follows the next comma. */
function isMainVerb(tokens: readonly Token[], at: number, vocabulary: Vocabulary): boolean {
  let relative = false;
  for (let place = 0; place < at - 1; place++) {
    const token = tokens[place] as Token;
    if (token.tag === 'relative') relative = true;
    else if (token.word === ',') relative = false;
    else if (!relative && token.tag === 'verb' && token.form !== 'ing' && token.form !== 'base') return false;
  }
  const comma = tokens.findIndex((token, place) => place > at && place < at + 20 && token.word === ',');
  const next = tokens[comma + 1];
  if (comma < 0 || !next) return true;
  return !(vocabulary.is(next.word, 'modal') || isFiniteWord(tokens, comma + 1, vocabulary));
}

function subjectBetween(tokens: readonly Token[], at: number): boolean {
  return /^(the|its|their|his)$/.test(tokens[at - 2]?.word ?? '') && tokens[at - 3]?.tag === 'verb';
}

function finiteAfter(tokens: readonly Token[], at: number, vocabulary: Vocabulary): boolean {
  for (let next = at + 1; next < Math.min(tokens.length, at + 25); next++) {
    const token = tokens[next] as Token;
    if (/^(that|which|who|but|while|because|if|and|when|after|before|as)$/.test(token.word)) return false;
    if (/^[;:,]$/.test(token.word)) return false;
    if (token.tag !== 'noun') continue;
    if (vocabulary.is(token.word, 'modal')) return true;
    if (isFiniteWord(tokens, next, vocabulary)) return true;
    const readings = vocabulary.verbs(token.word);
    if (
      readings.length > 0 &&
      readings.every(({ form }) => form === 's') &&
      !vocabulary.action(singular(token.word))
    ) {
      return true;
    }
  }
  return false;
}

function choosePresent(
  tokens: readonly Token[],
  at: number,
  present: VerbReading,
  nextStartsNoun: boolean,
  vocabulary: Vocabulary,
): VerbReading | undefined {
  const before = tokens[at - 1] as Token;
  const token = tokens[at] as Token;
  if (before.tag === 'relative') return present;
  if (before.tag === 'pronoun')
    return /^(this|these|those|that|all)$/.test(before.word) ? undefined : present;
  const nounish = vocabulary.action(singular(token.word)) !== undefined;
  if (finiteBefore(tokens, at) && before.tag !== 'conjunction') {
    return nounish || !nextStartsNoun ? undefined : present.form === 's' ? present : undefined;
  }
  if (present.form === 'base') {
    if (before.tag === 'conjunction')
      return tokens.slice(0, at).some((other) => other.form === 'base') ? present : undefined;
    return isPlural(before.word) && !nounish && nextStartsNoun ? present : undefined;
  }
  if (before.tag === 'conjunction')
    return tokens.slice(Math.max(0, at - 20), at).some((other) => other.form === 's') ? present : undefined;
  const singularSubject =
    before.tag === 'name' || (before.tag === 'noun' && !isPlural(before.word)) || before.word === ',';
  if (!singularSubject) return undefined;
  if (nextStartsNoun) return present;
  const governs = /^(to|that)$/.test(tokens[at + 1]?.word ?? '');
  return before.tag === 'name' && (!nounish || governs) && !finiteAfter(tokens, at, vocabulary)
    ? present
    : undefined;
}
