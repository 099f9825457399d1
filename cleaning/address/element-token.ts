/** One form for the number of a door, building, unit or room, so that two writings of it compare as equal. */
import { chineseNumber } from './chinese-number.ts';

const plainNumber = /^[1-9]\d*$/;

/** Arabic, upper case, no leading zeros: `廿三` → `23`, `0501` → `501`, `a座` → `A`, `12之1` → `12-1`. Null when nothing is left. */
export function elementToken(text: string | null | undefined): string | null {
  if (text === null || text === undefined) return null;
  if (plainNumber.test(text)) return text;
  const bare = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s第]/gu, '')
    .replace(/[\p{Pd}之]/gu, '-')
    .replace(/(?:号楼|#楼|栋|幢|座|号门|单元|门|梯|楼|号房|号室|室|房间|房|户|号|#)+$/u, '');
  const token = bare
    .replace(/[〇零一壹二贰两三叁四肆五伍六陆七柒八捌九玖十拾廿卅百佰千仟]+/gu, (number) => String(chineseNumber(number) ?? number))
    .replace(/\d+/gu, (number) => number.replace(/^0+(?=\d)/u, ''))
    .replace(/^-+|-+$/gu, '');
  return token === '' ? null : token;
}
