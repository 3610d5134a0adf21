import type { ContradictionKind } from '../../../src/model/contradiction.ts';
import type { IdentityFeature } from '../../../src/model/identity.ts';
import type { Language } from './messages.ts';

/** The words of everything that tells who is who, and what contradicts what. */
export interface IdentityWords {
  readonly contradictions: string;
  readonly contradictionsHint: string;
  readonly kinds: Readonly<Record<ContradictionKind, string>>;
  readonly whyOne: string;
  readonly namedIn: string;
  readonly joined: string;
  readonly maybe: string;
  readonly apart: string;
  readonly decided: string;
  readonly same: string;
  readonly different: string;
  readonly undo: string;
  readonly sameAs: string;
  readonly pickSame: string;
  readonly note: string;
  readonly by: string;
  readonly review: string;
  readonly reviewHint: string;
  readonly nothingToReview: string;
  readonly moves: string;
  readonly readOnly: string;
  readonly needsToken: string;
  readonly token: string;
  readonly useToken: string;
  readonly working: string;
  readonly done: string;
  readonly areSame: string;
  readonly areDifferent: string;
  readonly features: Readonly<Record<IdentityFeature, string>>;
}

const english: IdentityWords = {
  contradictions: 'Contradicted',
  contradictionsHint: 'These claims cannot both hold. Neither is preferred.',
  kinds: {
    denial: 'One says it, one denies it',
    holder: 'Two holders of one post at one time',
    date: 'Two days of one happening',
    place: 'Two places of one happening',
  },
  whyOne: 'Why one entity?',
  namedIn: 'in {n}',
  joined: 'Joined because',
  maybe: 'Not joined, for you to say',
  apart: 'Kept apart',
  decided: 'Decided',
  same: 'The same',
  different: 'Different',
  undo: 'Take back',
  sameAs: 'The same as another…',
  pickSame: 'The entity that is the same',
  note: 'Why (optional)',
  by: 'Your name',
  review: 'Who is who: review',
  reviewHint: 'Pairs that may be one, those that would change most first.',
  nothingToReview: 'Nothing is left to review.',
  moves: '{effect} of {claims} expected to move',
  readOnly: 'Decisions are off: this server only reads. Start it with: sila serve --write',
  needsToken: 'Decisions are off until you give the token that sila serve --write printed.',
  token: 'Token',
  useToken: 'Use it',
  working: 'Joining anew…',
  done: 'Done. The graph follows the decision.',
  areSame: 'the same',
  areDifferent: 'different',
  features: {
    name: 'the names agree',
    link: 'the same link',
    post: 'the same post',
    body: 'the same body',
    polity: 'the same state',
    neighbours: 'the same people and things beside them',
    dates: 'in the news at the same time',
    'only-bearer': 'nobody else bears the name',
    'only-fuller-name': 'the only fuller name in its document',
    'polity-differs': 'serve different states',
    setting: 'the states that their documents speak of',
    decision: 'decided by',
  },
};

const arabic: IdentityWords = {
  contradictions: 'ما يناقضه',
  contradictionsHint: 'هذه أقوال لا تصحّ معاً، ولا يُرجَّح أيّ منها.',
  kinds: {
    denial: 'طرف يثبت وطرف ينفي',
    holder: 'شخصان في منصب واحد في وقت واحد',
    date: 'يومان لواقعة واحدة',
    place: 'مكانان لواقعة واحدة',
  },
  whyOne: 'لماذا هو كيان واحد؟',
  namedIn: 'في {n}',
  joined: 'جُمعا للأسباب الآتية',
  maybe: 'لم يُجمعا، والقرار لك',
  apart: 'أُبقيا منفصلين',
  decided: 'قرارات',
  same: 'واحد',
  different: 'مختلفان',
  undo: 'تراجع عن القرار',
  sameAs: 'هو نفسه كيان آخر…',
  pickSame: 'الكيان المطابق',
  note: 'السبب (اختياري)',
  by: 'اسمك',
  review: 'مراجعة الهويات',
  reviewHint: 'أزواج قد تكون كياناً واحداً، وأكثرها أثراً أولاً.',
  nothingToReview: 'لم يبقَ ما يُراجَع.',
  moves: 'يُتوقع انتقال {effect} من {claims}',
  readOnly: 'القرارات معطّلة لأن الخادم للقراءة فقط. شغّله بالأمر: sila serve --write',
  needsToken: 'القرارات معطّلة إلى أن تُدخل الرمز الذي طبعه الأمر sila serve --write.',
  token: 'الرمز',
  useToken: 'استخدمه',
  working: 'يُعاد الجمع…',
  done: 'تمّ، والشبكة على ما قُرِّر.',
  areSame: 'واحد',
  areDifferent: 'مختلفان',
  features: {
    name: 'تطابق الاسمين',
    link: 'المعرّف نفسه',
    post: 'المنصب نفسه',
    body: 'الجهة نفسها',
    polity: 'الدولة نفسها',
    neighbours: 'الأشخاص والأشياء أنفسهم من حولهما',
    dates: 'وردا في الأخبار في الفترة نفسها',
    'only-bearer': 'لا يحمل الاسم غيره',
    'only-fuller-name': 'الاسم الأتمّ الوحيد في وثيقته',
    'polity-differs': 'يتبعان دولتين مختلفتين',
    setting: 'الدول التي تتحدث عنها وثائقهما',
    decision: 'بقرار من',
  },
};

/** The words in a language of the interface. */
export const identityWords: Readonly<Record<Language, IdentityWords>> = { ar: arabic, en: english };
