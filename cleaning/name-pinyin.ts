/** Spells a Chinese name in toneless pinyin, with the readings that characters have as surnames (曾 zeng, 单 shan, 仇 qiu, 区 ou, 尉迟 yuchi). */
import { pinyin } from 'pinyin-pro';

/** Lower case, no spaces, `v` for ü. Null when a character has no reading. */
export function namePinyin(name: string): string | null {
  const spelled = pinyin(name, { toneType: 'none', surname: 'head', v: true });
  // A character without a reading (𠮷) would make 𠮷田 sound like 田.
  if (/\p{Script=Han}/u.test(spelled)) return null;
  const letters = spelled.toLowerCase().replace(/[^a-z]/g, '');
  return letters === '' ? null : letters;
}
