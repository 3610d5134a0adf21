import { expect, test } from 'vitest';
import { linksOf, read } from './reading.ts';

test.each<[string, readonly string[]]>([
  [
    'وصل وزير الدولة، وزير الطاقة والمناجم، محمد عرقاب إلى وهران.',
    ['holds-position محمد عرقاب -> وزير الدولة', 'holds-position محمد عرقاب -> وزير الطاقة والمناجم'],
  ],
  [
    'قال أيمن الصفدي، نائب رئيس الوزراء وزير الخارجية الأردني، إن الحل ممكن.',
    [
      'holds-position أيمن الصفدي -> نائب رئيس الوزراء',
      'holds-position أيمن الصفدي -> وزير الخارجية الأردني',
      'post-in نائب رئيس الوزراء -> الأردن',
      'post-in وزير الخارجية الأردني -> الأردن',
    ],
  ],
])('one holder of several offices: %s', (text, links) => {
  expect(linksOf(text)).toEqual(links);
});

test.each<[string, readonly string[]]>([
  [
    'قال الرئيسان المصري عبد الفتاح السيسي والفرنسي إيمانويل ماكرون إن السلام ممكن.',
    [
      'holds-position إيمانويل ماكرون -> الرئيس الفرنسي',
      'holds-position عبد الفتاح السيسي -> الرئيس المصري',
      'post-in الرئيس الفرنسي -> فرنسا',
      'post-in الرئيس المصري -> مصر',
    ],
  ],
  [
    'حضر المستشاران أيمن سلطان ومحمد الباز الجلسة.',
    ['holds-position أيمن سلطان -> المستشار', 'holds-position محمد الباز -> المستشار'],
  ],
  [
    'التقى وزير الدفاع الفرنسي سيباستيان لوكورنو نظيره اللبناني السيد ميشال منسى.',
    [
      'holds-position سيباستيان لوكورنو -> وزير الدفاع الفرنسي',
      'holds-position ميشال منسى -> وزير الدفاع اللبناني',
      'post-in وزير الدفاع الفرنسي -> فرنسا',
      'post-in وزير الدفاع اللبناني -> لبنان',
    ],
  ],
  [
    'وقّع وزيرا خارجية مصر وتركيا بدر عبد العاطي وهاكان فيدان بياناً.',
    [
      'holds-position بدر عبد العاطي -> وزير خارجية مصر',
      'holds-position هاكان فيدان -> وزير خارجية تركيا',
      'post-in وزير خارجية تركيا -> تركيا',
      'post-in وزير خارجية مصر -> مصر',
    ],
  ],
])('several holders of one office: %s', (text, links) => {
  expect(linksOf(text)).toEqual(links);
});

test.each<[string, readonly string[]]>([
  [
    'وقّع عن الجانب الأوزبكي السيد لازيز كريموف وزير الاستثمار.',
    ['holds-position لازيز كريموف -> وزير الاستثمار', 'post-in وزير الاستثمار -> أوزبكستان'],
  ],
])('the side that somebody signs for: %s', (text, links) => {
  expect(linksOf(text)).toEqual(links);
});

test.each<[string, readonly string[]]>([
  ['وصل اللبناني سامر نادر إلى دبي.', ['citizen-of سامر نادر -> لبنان']],
  ['حضر الممثل الأمريكي من أصل لبناني مايكل نادر.', ['citizen-of مايكل نادر -> الولايات المتحدة']],
  [
    'فاز الروائي العراقي سنان أنطون والناقدة المصرية شيرين أبو النجا.',
    ['citizen-of سنان أنطون -> العراق', 'citizen-of شيرين أبو النجا -> مصر'],
  ],
])('a nationality of a person: %s', (text, links) => {
  expect(linksOf(text)).toEqual(links);
});

test.each<[string, readonly string[]]>([
  [
    'دعا القيادي في التيار الوطني الحر جبران باسيل إلى جلسة.',
    ['member-of جبران باسيل -> التيار الوطني الحر'],
  ],
  ['أوقف لاعب نادي الزمالك محمود علاء.', ['member-of محمود علاء -> نادي الزمالك']],
])('members of a body: %s', (text, links) => {
  expect(linksOf(text)).toEqual(links);
});

test.each<[string, readonly string[]]>([['قال رئيس هيئة الاستثمار إن المشروع جاهز.', []]])(
  'no office for the unnamed: %s',
  (text, links) => {
    expect(linksOf(text)).toEqual(links);
  },
);

test('an indefinite office is a post without its case ending', () => {
  const posts = read('عيّن المجلس سامي بدر مديراً عاماً للأمن الوطني.').mentions.filter(
    (m) => m.class === 'Post',
  );
  expect(posts.map((m) => m.name)).toEqual(['مدير عام الأمن الوطني']);
});

test.each<[string, readonly string[]]>([
  [
    'أوفدت اليابان وزير دفاعها كين ناكاتاني إلى مانيلا.',
    ['holds-position كين ناكاتاني -> وزير دفاعها', 'post-in وزير دفاعها -> ها'],
  ],
  [
    'قال كاتبها العام سالم العياري إن الإضراب قائم.',
    ['holds-position سالم العياري -> كاتبها العام', 'post-in كاتبها العام -> ها'],
  ],
])('offices with a pronoun: %s', (text, links) => {
  expect(linksOf(text)).toEqual(links);
});

test.each<[string, readonly string[]]>([
  [
    'تحدث أحمد ماهر، بصفته رئيساً للجنة الصياغة، عن المسودة.',
    ['holds-position أحمد ماهر -> رئيس للجنة الصياغة', 'post-in رئيس للجنة الصياغة -> لجنة الصياغة'],
  ],
  [
    'حضرت سلمى الكعبي بوصفها ممثلة للوزارة الافتتاح.',
    ['holds-position سلمى الكعبي -> ممثلة للوزارة', 'post-in ممثلة للوزارة -> الوزارة'],
  ],
])('the quality in which one acts: %s', (text, links) => {
  expect(linksOf(text)).toEqual(links);
});

test.each<[string, readonly string[]]>([
  ['صرّح وزير الزراعة المالي دانيال كيليما بذلك.', ['وزير الزراعة المالي -> مالي']],
  ['قالت نائبة وزير الموانئ الصومالي هدن عثمان ذلك.', ['نائبة وزير الموانئ الصومالي -> الصومال']],
  ['حضر قائمقام زحلة أديب الخوري.', ['قائمقام زحلة -> زحلة']],
  ['ترأس أمين منطقة الرياض فيصل بن عياف الورشة.', ['أمين منطقة الرياض -> الرياض']],
  ['حضر رئيس نادي الرجاء السابق محمد بودريقة.', ['رئيس نادي الرجاء السابق -> نادي الرجاء']],
  [
    'قالت المقررة الخاصة للأمم المتحدة المعنية بالأراضي الفلسطينية فرانشيسكا ألبانيزي ذلك.',
    ['المقررة الخاصة للأمم المتحدة المعنية بالأراضي الفلسطينية -> الأمم المتحدة'],
  ],
  [
    'صرح رئيس حزب التجمع الوطني الديمقراطي منذر بودن بذلك.',
    ['رئيس حزب التجمع الوطني الديمقراطي -> حزب التجمع الوطني الديمقراطي'],
  ],
])('where an office is: %s', (text, posts) => {
  const found = linksOf(text).filter((link) => link.startsWith('post-in '));
  expect(found).toEqual(posts.map((post) => `post-in ${post}`));
});

test.each<[string, readonly string[]]>([
  ['هدد ترامب بفرض رسوم على كندا.', ['ترامب']],
  ['وعد بوتين زيلينسكي بهدنة.', ['بوتين', 'زيلينسكي']],
  ['أكد دونالد ترامب أن الحرب ستنتهي.', ['دونالد ترامب']],
  ['أقال الملك محمد بن سلمان مستشاره.', ['محمد بن سلمان']],
])('a surname of public life stands alone: %s', (text, names) => {
  const found = read(text).mentions.filter((m) => m.class === 'Person' && m.kind === 'name');
  expect(found.map(({ name }) => name)).toEqual(names);
});

test.each<[string, readonly string[]]>([
  ['اتهم رئيس الوزراء شهباز شريف الهند بالعدوان.', ['شهباز شريف']],
  ['استضاف الرئيس الهندي ناريندرا مودي الرئيس الروسي.', ['ناريندرا مودي']],
  ['قُتل الضابط علي سالم على يد جماعة الحوثي.', ['علي سالم']],
])('a name ends before a state, another office, a preposition: %s', (text, names) => {
  const found = read(text).mentions.filter((m) => m.class === 'Person' && m.kind === 'name');
  expect(found.map(({ name }) => name)).toEqual(names);
});
