import { describe, expect, it } from 'vitest';
import { createArabic } from '../../../src/language/arabic/index.ts';
import { loadRelations } from '../../../src/ontology/load.ts';
import { describeClause } from '../../describe.ts';

const arabic = createArabic(loadRelations().flatMap((relation) => relation.cues.ar));

/** Sentences with the clauses that are read in them. */
const sentences: readonly (readonly [sentence: string, clauses: readonly string[]])[] = [
  [
    'احتضنت جيبوتي أعمال المنتدى الإقليمي لأمن البحر الأحمر الذي غابت عنه إريتريا.',
    [
      'c0 احتضن(subject: جيبوتي; object: المنتدى الإقليمي لأمن البحر الأحمر)',
      'c1 غاب(عن: المنتدى الإقليمي لأمن البحر الأحمر; subject: إريتريا) <- c0 relative (الذي)',
    ],
  ],
  [
    'واستنكرت نقابة الصحفيين الاعتقال، محمّلة حكومة الاحتلال المسؤولية.',
    [
      'c0 استنكر(subject: نقابة الصحفيين; object: c1:اعتقال)',
      'c1 اعتقل() noun <- c0 argument',
      "c2 حمّل|محمل(object: حكومة الاحتلال; second: 'مسؤولية'; subject: نقابة الصحفيين) <- c0 coordinate",
    ],
  ],
  [
    'واحتجّت النقابة على شركة «نورماند للشحن»، متهمة إياها بالاحتكار.',
    [
      'c0 احتجّ|احتاج(subject: النقابة; على: شركة نورماند للشحن)',
      "c1 اتّهم|متهم(object: ها; ب: 'احتكار'; subject: النقابة) <- c0 coordinate",
    ],
  ],
  [
    'أشادت الوزيرة بالدعم الذي قدّمته مصر لزامبيا.',
    [
      'c0 أشاد(subject: الوزيرة; ب: c1:دعم)',
      'c1 دعم() noun <- c0 argument (ب)',
      'c2 قدّم|قدم(object: c1:دعم; subject: مصر; ل: زامبيا) <- c0 relative (الذي)',
    ],
  ],
  [
    'وصفت فرنسا ما جرى بأنه انتهاك صارخ، وأدانت بريطانيا روسيا.',
    [
      'c0 وصف|وصّف(subject: فرنسا)',
      'c1 جرى|جرّ(subject: فرنسا) <- c0 complement (ما)',
      "c2 انتهك(genitive: 'صارخ') noun",
      'c3 أدان(subject: بريطانيا; object: روسيا) <- c0 coordinate',
    ],
  ],
  [
    'اقتحمت القوات الروسية بلدة بيت فوريك شرقي نابلس.',
    ['c0 اقتحم(subject: القوات الروسية; object: بيت فوريك; شرق: نابلس)'],
  ],
  [
    'سلّمت فرنسا لبنان مساعدات تشمل آليات ووقوداً، وستزوده برادارات.',
    [
      'c0 سلّم|سلم(subject: فرنسا; object: لبنان; second: c1:مساعدة)',
      'c1 مساعدة|ساعد|مساعدات() noun <- c0 argument',
      "c2 شمل(subject: c1:مساعدة; object: 'آلية' + 'وقود') <- c0 relative",
      "c3 زوّد(object: ه; ب: 'رادار'; subject: فرنسا) future <- c0 coordinate",
    ],
  ],
  ['أما بالاو فقد اعترفت بتايوان.', ['c0 اعترف(subject: بالاو; ب: تايوان)']],
  [
    'قال الوزير إن بغداد ترفض الاتفاق، وإن طهران وقعت العقد.',
    [
      'c0 قال(subject: الوزير)',
      'c1 رفض|رفّض(subject: بغداد; object: الاتفاق) <- c0 complement (ان)',
      'c2 اتّفق() noun <- c1 argument',
      'c3 وقع|وقّع(subject: طهران; object: العقد) <- c0 complement (ان)',
      'c4 عقد(subject: طهران) noun <- c3 argument',
    ],
  ],
  [
    'تباحث الوزير هاتفياً مع نظيره التركي.',
    ["c0 تباحث(subject: الوزير; manner: 'هاتفيا'; مع: الوزير التركي)"],
  ],
  [
    'وتقع الفلوجة في العراق، وكانت قد قُصفت من قبل المدفعية الإسرائيلية.',
    [
      'c0 وقع(subject: الفلوجة; في: العراق)',
      'c1 قصف|قصّف(subject: المدفعية الإسرائيلية; object: الفلوجة) passive <- c0 coordinate',
    ],
  ],
  [
    'ويشارك في القمة، إلى جانب قطر، كل من مصر والأردن.',
    ['c0 شارك(في: القمة; subject: قطر; subject: مصر + الأردن)', 'c1 قمة() noun <- c0 argument (في)'],
  ],
  [
    'نفى الوزير ما ذكرته صحيفة «ماركا» عن استقالته.',
    [
      'c0 نفى|وفى|فاء(subject: الوزير)',
      'c1 ذكر|ذكّر(object: ه; subject: صحيفة ماركا; عن: c2:استقالة) <- c0 complement (ما)',
      'c2 استقالة|استقال(genitive: ه) noun <- c1 argument (عن)',
    ],
  ],
  [
    'ندّد عبد الملك الحوثي بالسعودية متهماً إياها بعرقلة السلام.',
    [
      'c0 ندّد(subject: عبد الملك الحوثي; ب: السعودية)',
      'c1 اتّهم|متهم(object: ها; ب: c3:عرقلة; subject: عبد الملك الحوثي) <- c0 coordinate',
      'c2 سلّم() noun <- c3 argument',
      'c3 عرقل(genitive: c2:السلام) noun <- c1 argument (ب)',
    ],
  ],
  [
    'تعرضت مدينة خاركيف لهجوم روسي.',
    [
      'c0 تعرّض(subject: خاركيف; ل: c1:هجوم)',
      'c1 هجوم|هجم(genitive: روسيا; object: خاركيف; على: خاركيف) noun <- c0 argument (ل)',
    ],
  ],
  [
    'نفذت السلطات السعودية حكم الإعدام.',
    [
      'c0 نفذ|نفّذ(subject: السعودية; object: c2:الحكم)',
      'c1 أعدم() noun <- c2 argument',
      'c2 حكم(genitive: c1:إعدام) noun <- c0 argument',
    ],
  ],
  [
    'وقّعت خمس اتفاقيات مع الصين.',
    ['c0 وقّع|وقع(subject: اتفاقيات; مع: الصين)', 'c1 اتفاقية() noun <- c0 argument'],
  ],
  [
    'قُتل القيادي محمد الضيف بغارة إسرائيلية.',
    [
      'c0 قتل(object: محمد الضيف; ب: c1:غارة; subject: إسرائيل) passive',
      'c1 غارة|أغار(genitive: إسرائيل) noun <- c0 argument (ب)',
    ],
  ],
  [
    'وقّعت السعودية خمس اتفاقيات مع الصين.',
    ['c0 وقّع|وقع(subject: السعودية; object: اتفاقيات; مع: الصين)', 'c1 اتفاقية() noun <- c0 argument'],
  ],
  [
    'أصدر القضاء مذكرة توقيف بحق رياض سلامة.',
    [
      'c0 أصدر|صدر|صدّر(subject: c1:قضاء; object: مذكرة توقيف; بحق: رياض سلامة)',
      'c1 قضى() noun <- c0 argument',
      'c2 مذكرة() noun <- c0 argument',
    ],
  ],
  [
    'قضى القيادي محمد الضيف في قصف إسرائيلي.',
    [
      'c0 قضى(subject: محمد الضيف; في: c1:قصف; agency: إسرائيل)',
      'c1 قصف(genitive: إسرائيل) noun <- c0 argument (في)',
    ],
  ],
  [
    'وقّع الاتفاق عن الجانب السوري وزير الدفاع علي أيوب وعن الجانب الإيراني رئيس الأركان محمد باقري.',
    [
      'c0 وقّع|وقع(subject: الاتفاق; عن: سوريا; object: علي أيوب; عن: إيران; object: محمد باقري)',
      'c1 اتّفق() noun <- c0 argument',
    ],
  ],
  ['إستونيا عضو في حلف شمال الأطلسي.', ['c0 عضو(subject: إستونيا; في: حلف شمال الأطلسي) noun']],
  [
    'إسبانيا، العضو في الحلف، ترفض.',
    ['c0 عضو(subject: إسبانيا; في: الحلف) noun', 'c1 رفض|رفّض(subject: إسبانيا)'],
  ],
  ['والرئيس سعد شقيق الوزير أحمد.', ['c0 شقيق(genitive: أحمد; subject: سعد) noun']],
  ['المركز مقره الدوحة.', ['c0 مقر(genitive: ه; subject: المركز; object: الدوحة) noun']],
  [
    'وهو شقيق اللواء سعد حداد وزوج النائبة ليلى حسن.',
    ['c0 شقيق(genitive: سعد حداد) noun', 'c1 زوج(genitive: ليلى حسن) noun'],
  ],
  [
    'وصل إلى مطار القاهرة الرئيس الفرنسي إيمانويل ماكرون.',
    ['c0 وصل(إلى: مطار القاهرة; subject: إيمانويل ماكرون)'],
  ],
  [
    'قمة ثلاثية جمعت السيسي وعبد الله الثاني ومحمود عباس.',
    [
      'c0 قمة() noun <- c1 argument',
      'c1 جمع|جمّع(subject: c0:قمة; object: السيسي + عبد الله الثاني + محمود عباس)',
    ],
  ],
  [
    'يزور الأردن حالياً وفد من الكونغرس برئاسة السيناتور جون ماكين.',
    [
      "c0 زار(subject: الأردن; manner: 'حاليا'; object: الكونغرس; برئاسة: جون ماكين)",
      'c1 وفد() noun <- c0 argument',
    ],
  ],
  [
    'أقال الرئيس قيس سعيد رئيس الحكومة أحمد الحشاني وعيّن كمال المدوري خلفاً له.',
    [
      'c0 أقال(subject: قيس سعيد; object: أحمد الحشاني)',
      "c1 عيّن(object: كمال المدوري; second: 'خلف'; ل: ه; subject: قيس سعيد) <- c0 coordinate",
    ],
  ],
  [
    'تعتزم مصر المشاركة في القمة.',
    [
      'c0 اعتزم(subject: مصر; object: c1:مشاركة; في: القمة)',
      'c1 مشاركة|شارك(في: القمة) noun <- c0 argument',
      'c2 قمة() noun <- c1 argument (في)',
    ],
  ],
];

describe('clauses of Arabic sentences', () => {
  it.each(sentences)('%s', (text, expected) => {
    const reading = arabic.read({ id: 'a', text }, { start: 0, end: text.length });
    expect(reading.clauses.map((clause) => `c${clause.id} ${describeClause(reading, clause)}`)).toEqual(
      expected,
    );
  });
});
