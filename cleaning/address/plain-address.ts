/** Brings an address text to the plain form that is parsed: simplified, half-width, no spaces, no labels. */
import { toSimplified } from '../simplify.ts';

const plain = /^[\u4E00-\u9FFF\dA-Z-]*$/u;
const label =
  /^(?:(?:现|家庭|户籍|联系|详细|居住|常住|事发|发生|案发|单位)?(?:地址|住址|地点|住所|所在地|户籍地)|现住|家住|住在|居住于|居住在|位于|坐落于|坐落|在)[:,]?/u;
const remark =
  /\((?:[^()]*(?:对面|附近|旁边?|隔壁|门口|路口|楼下|后面|前面)|近[^()]*|靠近[^()]*|原[^()]*|暂住|租住|出租屋?|临时|自住|自建房?|户籍地?|空挂)\)/gu;
/** Behind a compound's name: its other address, where its own buildings follow. */
const otherForm = /(?<=\p{Script=Han})\(\p{Script=Han}{2,7}(?:路|街|大道|巷)\d+号\)(?=[\dA-Z])/gu;
/** 330009江西省…, and the hyphens of 江西省-南昌市-西湖区-…. */
const postcode = /^\d{6}-?(?=\p{Script=Han})/u;
const divided = /(?<=[省市区县镇乡村]|街道|社区)-(?=\p{Script=Han})/gu;

/** `12号甲` is written `12甲号` as well. */
const trailingStem = /(\d)号([甲乙丙丁])(?![\d栋幢座号单])/u;

/** Cheap first looks for a label and a stem. */
const labelHeads = new Set('现家户联详居常事发案单地住所位坐在');
const stem = /号[甲乙丙丁]/;

export function plainAddress(text: string): string {
  const simplified = toSimplified(text);
  const plainText = plain.test(simplified) ? simplified : plainForm(simplified);
  const told = labelHeads.has(plainText.charAt(0)) ? plainText.replace(label, '') : plainText;
  const bare = (told.charAt(6) > '9' || told.charAt(6) === '-' ? told.replace(postcode, '') : told).replace(divided, '');
  return stem.test(bare) ? bare.replace(trailingStem, '$1$2号') : bare;
}

function plainForm(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\uFFFD]/gu, ' ')
    .replace(/[\p{Pd}~_]/gu, '-')
    .replace(remark, '')
    .replace(otherForm, '')
    .replace(/(?<=[\dA-Z])\s+(?=[\dA-Z])/gu, '-')
    .replace(/[\s()[\]{}【】《》〈〉“”"'‘’`·•。;:!?*]/gu, '')
    .replace(/(?<=[\p{Script=Han}#]),|,(?=\p{Script=Han})|[,.、/\\|](?!\d)|(?<!\d)[,.、/\\|]/gu, '')
    .replace(/[,.、/\\|]/gu, '-');
}
