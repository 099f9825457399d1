/** Reads the numbers of addresses, Arabic or Chinese: 357, 三百五十七, 三五七, 廿三, 〇八. */

const values: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  壹: 1,
  二: 2,
  贰: 2,
  两: 2,
  三: 3,
  叁: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
};
const scales: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 廿: 20, 卅: 30, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };

/** The number, or null when the characters are none (`百` alone, `十百`). At most 9999, as no door has more. */
export function chineseNumber(text: string): number | null {
  if (text === '') return null;
  if ([...text].every((character) => values[character] !== undefined))
    return Number([...text].map((character) => values[character]).join(''));
  let total = 0;
  let pending: number | null = null;
  let smallest = 10_000;
  for (const character of text) {
    const value = values[character];
    const scale = scales[character];
    if (value !== undefined) {
      if (pending !== null && pending !== 0) return null;
      pending = value;
    } else if (scale !== undefined) {
      const ten = scale === 20 || scale === 30 ? 10 : scale;
      if (ten >= smallest || (pending === null && ten > 10) || (pending !== null && scale !== ten && pending !== 0)) return null;
      total += scale === ten ? (pending === null || pending === 0 ? 1 : pending) * scale : scale;
      smallest = ten;
      pending = null;
    } else return null;
  }
  return total + (pending ?? 0);
}
