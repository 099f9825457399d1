/** Spells a Chinese name in toneless pinyin, with the readings that characters have as surnames (曾 zeng, 单 shan, 仇 qiu, 区 ou, 尉迟 yuchi). */
import { pinyin } from 'pinyin-pro';
import { commonSurnames, compoundSurnames } from './surnames.ts';

const plain = /^[\u4E00-\u9FFF]{2,4}$/;
/** Read by what stands beside them. */
const shifting = /[一不了]/;
/** Surnames that the library does not have: a word at the head of the name may then decide. */
const unlisted = new Set('兰芦丛岳沿涂阳位隋植辜丘付闫占上官');
const readings = new Map<string, string | null>();
const surnameReadings = new Map<string, string | null>();

/**
 * Behind a surname the library reads character by character, so each is asked for once: a name costs 0.2 µs instead of 7. Null when it takes the whole
 * name to tell.
 */
function spellPlain(name: string): string | null {
  const surname = name.charAt(0);
  if (!plain.test(name) || shifting.test(name) || !commonSurnames.has(surname) || unlisted.has(surname)) return null;
  if (compoundSurnames.has(name.slice(0, 2))) return null;
  let letters = readingOf(surname, 'head', surnameReadings);
  for (let at = 1; at < name.length && letters !== null; at += 1) {
    const reading = readingOf(name.charAt(at), 'off', readings);
    letters = reading === null ? null : letters + reading;
  }
  return letters;
}

/** Bounded by the characters of one plane. */
function readingOf(character: string, surname: 'head' | 'off', known: Map<string, string | null>): string | null {
  let reading = known.get(character);
  if (reading === undefined) known.set(character, (reading = spell(character, surname)));
  return reading;
}

/** Lower case, no spaces, `v` for ü. Null when a character has no reading. */
export function namePinyin(name: string): string | null {
  return spellPlain(name) ?? spell(name, 'head');
}

function spell(name: string, surname: 'head' | 'off'): string | null {
  const spelled = pinyin(name, { toneType: 'none', surname, v: true });
  // A character without a reading (𠮷) would make 𠮷田 sound like 田.
  if (/\p{Script=Han}/u.test(spelled)) return null;
  const letters = spelled.toLowerCase().replace(/[^a-z]/g, '');
  return letters === '' ? null : letters;
}
