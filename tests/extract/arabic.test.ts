import { describe, expect, it } from 'vitest';
import { createPipeline } from '../../src/pipeline.ts';
import { printClaims } from './printed.ts';

const pipeline = createPipeline();

/** What a title says by itself, which the tables leave out. */
const titles = /^(?:holds-position|post-in) /u;

/** Sentences in which a dual means those that stood beside each other before it, with all that they claim. */
const duals: Readonly<Record<string, readonly string[]>> = {
  'أعلنت أنقرة وبغداد إنشاء ممر جديد، ووقّع الجانبان اتفاقية.': [
    'signed-agreement | أنقرة | اتفاقية | asserted',
    'signed-agreement | بغداد | اتفاقية | asserted',
    'signed-agreement-with | أنقرة | بغداد | asserted',
  ],
  'التقت وزيرة الثقافة التونسية نظيرتها الإيطالية، ووقعت الوزيرتان بروتوكول تعاون.': [
    'met-with | وزيرة الثقافة التونسية | وزيرة الثقافة الإيطالية | asserted',
    'signed-agreement | وزيرة الثقافة التونسية | بروتوكول تعاون | asserted',
    'signed-agreement | وزيرة الثقافة الإيطالية | بروتوكول تعاون | asserted',
    'signed-agreement-with | وزيرة الثقافة التونسية | وزيرة الثقافة الإيطالية | asserted',
  ],
  'وتأزمت العلاقات القطرية السعودية عام 2017 وتوسطت الكويت بين البلدين الشقيقين.': [
    'mediated-between | الكويت | السعودية | asserted',
    'mediated-between | الكويت | قطر | asserted',
  ],
  'استأنفت طهران وواشنطن المحادثات. وتوسطت عُمان بين الطرفين.': [
    'met-with | طهران | واشنطن | asserted',
    'mediated-between | سلطنة عمان | طهران | asserted',
    'mediated-between | سلطنة عمان | واشنطن | asserted',
  ],
  'أجرت موسكو وكييف تبادلاً للأسرى، وتوسطت الإمارات بين العاصمتين.': [
    'mediated-between | الإمارات | كييف | asserted',
    'mediated-between | الإمارات | موسكو | asserted',
  ],
  'تنافس حزب العدالة والتنمية وحزب الاستقلال سنوات، ثم تحالف الحزبان في الرباط.': [
    'allied-with | حزب العدالة والتنمية | حزب الاستقلال | asserted | at الرباط',
  ],
};

/** Circumstances before the verb, purposes after it, and those under whose auspices it happens. */
const circumstances: Readonly<Record<string, readonly string[]>> = {
  'وخلال اتصال هاتفي مع بدر عبد العاطي، شدد حسين على وقف الحرب.': [
    'phoned | بدر عبد العاطي | حسين | asserted',
  ],
  'بعد لقاء مع المستشار الألماني فريدريش ميرتس، أعلن زيلينسكي إقالة مستشاره.': [
    'met-with | فريدريش ميرتس | زيلينسكي | asserted',
  ],
  'أثناء زيارته إلى بورتسودان، أعلن رمطان لعمامرة خطة جديدة.': [
    'visited | رمطان لعمامرة | بورتسودان | asserted',
  ],
  'في القاهرة، التقى الرئيس الصومالي حسن شيخ محمود نظيره المصري.': [
    'met-with | حسن شيخ محمود | الرئيس المصري | asserted | at القاهرة',
  ],
  'وفي السوق الموازية، اشترت منصة «شاهد» حقوق عرض الفيلم.': [],
  'تبادلت الحكومة اليمنية والحوثيون الأسرى بوساطة عُمانية.': [
    'mediated-between | عمان | الحكومة اليمنية | asserted',
    'mediated-between | عمان | الحوثيون | asserted',
  ],
  'أرسلت كوبا سفينة محملة بالأدوية دعماً لفنزويلا.': ['supported | كوبا | فنزويلا | asserted'],
  'لن تغلق تركيا مجالها الجوي تضامناً مع قطر.': ['supported | تركيا | قطر | denied'],
  'نظّمت النقابة الوطنية وقفة أمام البرلمان احتجاجاً على وزارة الداخلية.': [
    'protested-against | النقابة الوطنية | وزارة الداخلية | asserted',
  ],
};

/** What is to come, left open, refused, conditional, or held and failed, on 23 November 2026. */
const standings: Readonly<Record<string, readonly string[]>> = {
  'تعثرت المحادثات بين الخرطوم وأبوظبي.': ['met-with | الخرطوم | أبوظبي | asserted'],
  'فشلت المفاوضات بين إثيوبيا ومصر حول سد النهضة.': ['negotiated-with | إثيوبيا | مصر | asserted'],
  'فشل توقيع اتفاق بين إثيوبيا ومصر.': [
    'signed-agreement | إثيوبيا | اتفاق | denied',
    'signed-agreement | مصر | اتفاق | denied',
    'signed-agreement-with | إثيوبيا | مصر | denied',
  ],
  'تعذّر لقاء بين إثيوبيا ومصر.': ['met-with | إثيوبيا | مصر | denied'],
  'أعلن الرئيس الصومالي نيته زيارة أسمرة.': [
    'visited | الرئيس الصومالي | أسمرة | planned | by الرئيس الصومالي',
  ],
  'لم يستبعد نتنياهو اغتيال المرشد الإيراني علي خامنئي.': [
    'killed | نتنياهو | علي خامنئي | uncertain | by نتنياهو',
  ],
  'في حال توقيع السودان اتفاقاً مع روسيا، تراقب واشنطن الموقف.': [
    'signed-agreement | روسيا | اتفاق | uncertain',
    'signed-agreement-with | السودان | روسيا | uncertain',
  ],
  'يلتقي ترامب غداً الرئيس الصيني شي جين بينغ في بوسان.': [
    'met-with | شي جين بينغ | ترامب | planned | at بوسان | on 2026-11-24',
  ],
  'التقى الرئيس الصيني شي جين بينغ أمس دونالد ترامب.': [
    'met-with | شي جين بينغ | دونالد ترامب | asserted | on 2026-11-22',
  ],
  'رفض جوزيف عون لقاء وفيق صفا.': ['met-with | جوزيف عون | وفيق صفا | denied'],
};

/** Agents of passives and of those who fall by a deed, wherever the sentence names them. */
const agents: Readonly<Record<string, readonly string[]>> = {
  'اغتيل العالم محسن فخري بيد الموساد.': ['killed | الموساد | محسن فخري | asserted'],
  'اعتُقل النائب سالم زهران في طرابلس.': [],
  'قُتل الضابط علي كريم في كمين نصبه تنظيم داعش في ديالى.': ['killed | تنظيم داعش | علي كريم | asserted'],
  'قُتل الشاب رامي العلي في هجوم لتنظيم داعش على كركوك.': [
    'killed | تنظيم داعش | رامي العلي | asserted',
    'attacked | تنظيم داعش | كركوك | asserted',
  ],
  'كان في استقبال الرئيس الإماراتي محمد بن زايد في المطار الرئيس المصري عبد الفتاح السيسي.': [
    'hosted | عبد الفتاح السيسي | محمد بن زايد | asserted',
  ],
  'ورأى الوزير أن دعم مصر للسودان ثابت.': ['supported | مصر | السودان | asserted'],
  'وبعد لقائه الأمير محمد بن سلمان، طار وزير الخارجية أنتوني بلينكن إلى لندن.': [
    'met-with | محمد بن سلمان | أنتوني بلينكن | asserted',
    'visited | أنتوني بلينكن | لندن | asserted',
  ],
};

function claimsOf(text: string): readonly string[] {
  const extraction = pipeline.extract({ id: 'a', text, lang: 'ar', published: '2026-11-23' });
  return printClaims(extraction).filter((line) => !titles.test(line));
}

describe('Arabic claims', () => {
  describe('of two by a dual', () => {
    for (const [sentence, claims] of Object.entries(duals)) {
      it(sentence, () => expect(claimsOf(sentence)).toEqual(claims));
    }
  });
  describe('with their circumstances', () => {
    for (const [sentence, claims] of Object.entries(circumstances)) {
      it(sentence, () => expect(claimsOf(sentence)).toEqual(claims));
    }
  });
  describe('as they stand', () => {
    for (const [sentence, claims] of Object.entries(standings)) {
      it(sentence, () => expect(claimsOf(sentence)).toEqual(claims));
    }
  });
  describe('of agents', () => {
    for (const [sentence, claims] of Object.entries(agents)) {
      it(sentence, () => expect(claimsOf(sentence)).toEqual(claims));
    }
  });
});
