import type { Agreement } from '../../model/reading.ts';
import type { Scene } from './kinds.ts';
import type { HeadForm } from './title-tables.ts';
import type { KnownName } from './vocabulary.ts';

/** States whose names Arabic treats as masculine, folded without article. */
const masculine = new Set(['عراق', 'لبنان', 'مغرب', 'سودان', 'يمن']);

/** States that newspapers treat both ways, and words for a state that are masculine. */
const either = new Set(
  'اردن صومال سنغال كاميرون كونغو غابون نيجر تشاد فاتيكان كيان احتلال اتحاد اقليم عدو نظام شمال جنوب'.split(
    ' ',
  ),
);

/**
 * Gender and number of a name from the gazetteers: of a body those of the noun at its head, of a place
 * feminine, of a state what usage makes it.
 *
 *   "حزب العمال الكردستاني" → m.sg, "وحدات حماية الشعب" → f.pl, "سوريا" → f.sg
 */
export function agreementOfKnown(scene: Scene, known: KnownName, at: number): Agreement {
  const first = scene.bareForms[at] ?? '';
  switch (known.class) {
    case 'Place':
      return { gender: 'f', number: 'sg' };
    case 'Polity':
      if (masculine.has(first)) return { gender: 'm', number: 'sg' };
      return either.has(first) ? { number: 'sg' } : { gender: 'f', number: 'sg' };
    case 'Organization': {
      const forms = scene.vocabulary.heads.longestMatch(scene.bareForms, at)?.values ?? [];
      const form = forms.find((f) => f.head.class === 'Organization');
      if (form) return agreementOfHead(form);
      return known.kind === 'club' ? { gender: 'm', number: 'sg' } : {};
    }
    default:
      return {};
  }
}

/** Gender and number that the noun at the head of a body's name gives it. */
export function agreementOfHead({ head, number }: HeadForm): Agreement {
  return { gender: head.gender ?? (head.head.endsWith('ة') ? 'f' : 'm'), number };
}
