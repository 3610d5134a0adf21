import type { Mention } from '../../model/reading.ts';
import type { Range } from './draft.ts';
import type { TitleForm } from './title-tables.ts';

/** A title with all that belongs to it: "وزير الخارجية المصري", "العماد". */
export interface TitleUnit extends Range {
  readonly form: TitleForm;
  /** Where the title proper ends and its scope begins. */
  readonly titleTo: number;
  /** Where the office ends when its nationality is left out. */
  readonly baseTo: number;
  /** The body, state or place that the office is of. */
  readonly scope?: Mention;
  /** The state that a nationality adjective gives. */
  readonly state?: Mention;
  readonly definite: boolean;
  readonly former: boolean;
  readonly designate: boolean;
  /** Where the office begins that this one is of: "موفد الرئيس الإيراني". */
  readonly superior?: number;
  /** The nationality is the person's own: "الممثل الأمريكي من أصل لبناني". */
  readonly origin?: true;
}

/** A title of which only the listed words have been read. */
export interface Opening extends Pick<TitleUnit, 'from' | 'form' | 'titleTo'> {
  /** The place of the pronoun that possesses the office: "مديرها العام". */
  readonly possessor?: number;
}

/** What a title's further words gave. */
export interface Continuation {
  readonly to: number;
  readonly scope?: Mention;
  readonly superior?: number;
}

/** Bodies have such people among them; they hold no office of it. */
export const memberTitles = /^(?:عضو|قيادي|عنصر|ناشط|مقاتل|لاعب|مدافع|مهاجم|حارس مرمى|نجم|كادر)/u;

/** Offices of a place as such, so that its name stands for who is governed there. */
export const governors =
  /^(?:(?:نائب|نائبة|وكيل|وكيلة|مساعد|مساعدة) )?(?:ال)?(?:والي?|والية|محافظ|محافظة|حاكم|حاكمة|عمدة|مختار|قائم ?مقام|قائمقام|معتمد|معتمدة|متصرف|أمير|أمين|ولي عهد|عامل|باشا|قائد|مفتي?|وكيل|سكرتير عام|مدير أمن|مدير ناحية|رئيس (?:وزراء|حكومة|بلدية|دائرة|جماعة|إقليم|مدينة|مركز|حي|قرية|ولاية|مجلس))(?:$| )/u;
