import type { Gender, GrammaticalNumber } from '../../model/reading.ts';

interface FormOfNisba {
  readonly form: string;
  readonly gender?: Gender;
  readonly number: GrammaticalNumber;
}

/** Nationality words whose plural is not by ending, folded. */
const brokenPlurals: Readonly<Record<string, readonly string[]>> = {
  عربي: ['عرب'],
  روسي: ['روس'],
  تركي: ['اتراك', 'ترك'],
  كردي: ['اكراد', 'كرد'],
  الماني: ['المان'],
  انجليزي: ['انجليز'],
  امريكي: ['امريكان'],
  اميركي: ['اميركان'],
  افغاني: ['افغان'],
  شيشاني: ['شيشان'],
  ارمني: ['ارمن'],
  يوناني: ['يونان'],
  هندي: ['هنود'],
  صومالي: ['صومال'],
  طاجيكي: ['طاجيك'],
  اوزبكي: ['اوزبك'],
};

const endings: readonly (readonly [ending: string, gender: Gender | undefined, number: GrammaticalNumber])[] =
  [
    ['', 'm', 'sg'],
    ['ا', 'm', 'sg'],
    ['ه', 'f', 'sg'],
    ['ان', 'm', 'du'],
    ['تان', 'f', 'du'],
    ['تين', 'f', 'du'],
    ['ون', 'm', 'pl'],
    ['ين', 'm', 'pl'],
    ['ات', 'f', 'pl'],
  ];

/**
 * Every form of a nationality adjective, from its folded masculine singular.
 *
 *   nisbaForms('مصري').map((f) => f.form) // → ['مصري', 'مصريا', 'مصريه', 'مصريان', …]
 */
export function nisbaForms(masculine: string): readonly FormOfNisba[] {
  const forms = endings.map(([ending, gender, number]): FormOfNisba => {
    const form = masculine + ending;
    return gender ? { form, gender, number } : { form, number };
  });
  for (const form of brokenPlurals[masculine] ?? []) forms.push({ form, gender: 'm', number: 'pl' });
  return forms;
}
