/** Spells a Chinese name in toneless pinyin, with the readings that characters have as surnames (曾 zeng, 单 shan, 仇 qiu, 区 ou, 尉迟 yuchi). */
import { pinyin } from 'pinyin-pro';

/** Lower case, no spaces, `v` for ü; characters without a reading are left out. Null when nothing is readable. */
export function namePinyin(name: string): string | null {
  const spelled = pinyin(name, { toneType: 'none', surname: 'head', v: true });
  const letters = spelled.toLowerCase().replace(/[^a-z]/g, '');
  return letters === '' ? null : letters;
}
