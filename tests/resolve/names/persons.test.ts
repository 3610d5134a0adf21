import { describe, expect, test } from 'vitest';
import { comparePersons, type PersonMatch } from '../../../src/resolve/names/compare-persons.ts';
import { compareTokens } from '../../../src/resolve/names/name-tokens.ts';
import { parsePersonName } from '../../../src/resolve/names/person-name.ts';
import { skeletons } from '../../../src/resolve/names/skeleton.ts';
import { spellingDistance } from '../../../src/resolve/names/spelling-distance.ts';

describe('a person’s name is taken apart', () => {
  test.each<[string, readonly string[], string?]>([
    ['نور الدين الطبوبي', ['نوردين', 'طبوبي']],
    ['سعدالدين العثماني', ['سعددين', 'عثماني']],
    ['حسن نصر الله', ['حسن', 'نصرالله']],
    ['العماد علي عبد الله أيوب', ['علي', 'عبدالله', 'ايوب']],
    ['عبدالرحيم ولد سيدنا', ['عبدرحيم', 'سيدنا']],
    ['Abderrahim Ould Sidina', ['abdrahim', 'sidina']],
    ['Abdel-Fattah el-Sisi', ['abdfattah', 'sisi']],
    ['أبو محمد الجولاني', ['جولاني'], 'ابومحمد'],
    ['أحمد أبو الغيط', ['احمد', 'ابوغيط']],
    ['رئيس الوزراء محمد شياع السوداني', ['محمد', 'شياع', 'سوداني']],
    ['إلياس خوري', ['الياس', 'خوري']],
    ['Dr. Layla Al Muhairi', ['layla', 'muhairi']],
    ['Sheikh Mohammed bin Rashid Al Maktoum', ['mohammed', 'rashid', 'maktoum']],
  ])('%s', (name, parts, kunya) => {
    expect(parsePersonName(name)).toMatchObject({ parts, ...(kunya !== undefined && { kunya }) });
  });
});

describe('two names of persons compare as', () => {
  test.each<[PersonMatch['kind'], string, string]>([
    ['same', 'محمد باقري', 'Mohammad Bagheri'],
    ['same', 'محمد باقري', 'Mohamed Baqeri'],
    ['same', 'Muhammad Bagheri', 'Mohammad Baqeri'],
    ['same', 'عبد الفتاح السيسي', 'Abdel Fattah al-Sisi'],
    ['same', 'عبدالفتاح السيسي', 'عبد الفتاح السيسى'],
    ['same', 'معمر القذافي', 'Muammar Gaddafi'],
    ['same', 'معمر قذافي', 'Moammar al-Qadhafi'],
    ['same', 'نور الدين الطبوبي', 'Noureddine Taboubi'],
    ['same', 'فولوديمير زيلينسكي', 'Volodymyr Zelenskyy'],
    ['same', 'Volodymyr Zelensky', 'Volodymyr Zelenskyy'],
    ['same', 'حسن نصر الله', 'Hassan Nasrallah'],
    ['same', 'إنغريد سولهايم', 'Ingrid Solheim'],
    ['same', 'أنطونيو غوتيريش', 'انطونيو جوتيريس'],
    ['same', 'سالم بن ناصر الرواحي', 'Salem bin Nasser Al Rawahi'],
    ['longer', 'محمد حسين باقري', 'محمد باقري'],
    ['begins', 'محمد بن سلمان', 'محمد بن سلمان آل سعود'],
    ['surname', 'محمد باقري', 'باقري'],
    ['surname', 'محمد باقري', 'Bagheri'],
    ['given', 'صدام حسين', 'Saddam'],
    ['single', 'أردوغان', 'Erdogan'],
    ['kunya', 'أبو عبيدة', 'Abu Obeida'],
    ['other', 'محمود عباس', 'محمد عباس'],
    ['other', 'Mahmoud Abbas', 'Mohammed Abbas'],
    ['other', 'محمود عباس', 'Mohammed Abbas'],
    ['other', 'حسن روحاني', 'حسين روحاني'],
    ['other', 'سامر الحديدي', 'رنا الحديدي'],
    ['other', 'سالم المسلم', 'سليم المسلم'],
    ['other', 'سلمان بن عبد العزيز', 'محمد بن سلمان بن عبد العزيز'],
    ['other', 'Hassan Nasrallah', 'حسين نصرالله'],
    ['unknown', 'أبو عبيدة', 'Hamza'],
  ])('%s: %s, %s', (kind, a, b) => {
    const [one, other] = [parsePersonName(a), parsePersonName(b)];
    expect(comparePersons(one, other).kind).toBe(kind);
    expect(comparePersons(other, one).kind).toBe(kind);
  });
});

describe('one word of a name', () => {
  test.each([
    ['حفتر', 'haftar'],
    ['عراقجي', 'araghchi'],
    ['بوريطه', 'bourita'],
    ['تبون', 'tebboune'],
    ['اشتيه', 'shtayyeh'],
    ['زيلينسكي', 'zelensky'],
    ['شولتس', 'scholz'],
    ['عثمان', 'osman'],
    ['عثمان', 'othman'],
    ['قاسم', 'kassem'],
    ['جمال', 'gamal'],
  ])('%s is spelt %s and shares a skeleton with it', (arabic, latin) => {
    expect(compareTokens(arabic, latin)).toBeGreaterThan(0.6);
    expect(skeletons(arabic).some((key) => skeletons(latin).includes(key))).toBe(true);
  });

  test.each([
    ['حسن', 'hussein'],
    ['جميل', 'gamal'],
    ['سعد', 'said'],
    ['عمر', 'amr'],
    ['خالد', 'walid'],
    ['سمير', 'samer'],
    ['سعدي', 'سعيدي'],
    ['bagheri', 'bakri'],
  ])('%s is not %s', (a, b) => expect(compareTokens(a, b)).toBe(0));

  test('is as far from another as that one from it', () => {
    expect(spellingDistance('باقري', 'bagheri')).toBe(spellingDistance('bagheri', 'باقري'));
  });
});
