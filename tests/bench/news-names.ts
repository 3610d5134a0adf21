/** Arabic names and cities of which generated news is made. */
export const given =
  'أحمد محمد علي حسن سالم ناصر فيصل خالد يوسف إبراهيم سمير نبيل رائد ماهر طارق مازن هشام وليد زياد باسم'.split(
    ' ',
  );
export const family =
  'الحسيني العتيبي الخطيب الشامي البصري المغربي التونسي الحلبي القاسمي الهاشمي النجار الحداد العلي الراوي الكعبي الجبوري'.split(
    ' ',
  );
export const cities = 'عمّان بغداد القاهرة الرياض الجزائر الرباط بيروت أنقرة الدوحة مسقط تونس الخرطوم'.split(
  ' ',
);

/** Draws that are always the same: a number below one, and an item of a list, the earlier the more often. */
export interface Draw {
  random(below: number): number;
  pick<T>(list: readonly T[]): T;
}

/** Begins the draws anew. */
export function createDraw(): Draw {
  let state = 7;
  const random = (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) ** 2 * below);
  };
  return { random, pick: (list) => list[random(list.length)] as (typeof list)[number] };
}
