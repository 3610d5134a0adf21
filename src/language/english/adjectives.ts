import type { VerbReading } from './vocabulary.ts';

const adjectiveSuffix = /(ous|ful|less|ible|able|ical|ive|ic|ish|ese|ary|ent|ant|al|ian)$/;

const nounsLikeAdjectives =
  /(ment|ition|president|agent|student|resident|parent|continent|accident|incident|client|talent|event|percent|cent|militant|immigrant|migrant|combatant|participant|assistant|lieutenant|consultant|restaurant|tenant|infant|plant|grant|detective|initiative|executive|representative|offensive|objective|alternative|archive|initial|official|general|capital|hospital|proposal|rival|arrival|approval|withdrawal|trial|journal|festival|criminal|tribunal|denial|refusal|appeal|arsenal|cardinal|admiral|marshal|deal|goal|civilian|politician|guardian|historian|traffic|public|republic|topic|music|critic|clinic|fabric|cleric|mechanic|vehicle|secretary|territory|military|january|february|library|anniversary|parliament|government|agreement|statement|movement|department|document|settlement|element|moment|treatment|investment|detainment|dissident|precedent|content|extent|intent|rent|tent|current|convent|patient|gradient|nutrient|ingredient|recipient|proponent|opponent|component|exponent|correspondent|superintendent|vice-president|commissary|commentary|adversary|emissary|judiciary|beneficiary|missionary|mercenary|revolutionary|dictionary|documentary|salary|summary|boundary|diary|glossary|infantry|weekend|table|cable|vegetable|variable|constable|motive|native|relative|collective|directive|incentive|perspective|narrative|captive|fugitive|operative|cooperative|legislative|detainee)$/;

/** Whether a word is an adjective by its form. */
export function isAdjective(word: string, readings: readonly VerbReading[]): boolean {
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
