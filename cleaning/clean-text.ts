/** Makes free text safe to keep and show: nothing that a database, a log or a page stumbles over, and no longer than it may be. */
import { absent, rejected, repaired, valid, type Outcome } from './outcome.ts';

export interface TextOptions {
  /** Code points, default 2000. */
  readonly maximum?: number;
  /** What happens beyond: cut with `…` (default) or rejected. */
  readonly whenLonger?: 'cut' | 'reject';
}

// NUL and other controls, zero-width and direction marks (they make text read other than it is), private ends of planes.
const unseen = /(?![\n\r\t])\p{Cc}|[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFFE\uFFFF]/u;
const everyUnseen = new RegExp(unseen.source, 'gu');
// String.prototype.toWellFormed says the same, but the compiler's library of Node 20 does not know it.
const loneSurrogate = /\p{Cs}/gu;

/** Begins and ends with a character that is seen, and holds none that any rule below would touch; CJK characters, their signs and ASCII are NFC by themselves. */
const plain =
  /^[!-~\u3001-\u301d\u4e00-\u9fff\uff01-\uff5e](?:[ -~\n\u2014\u2018-\u201d\u3001-\u301d\u4e00-\u9fff\uff01-\uff5e]*[!-~\u3001-\u301d\u4e00-\u9fff\uff01-\uff5e])?$/;

/** NFC, line ends as `\n`, trimmed. Lone surrogates become U+FFFD; U+FFFD itself is kept and told, because what was lost cannot be known. */
export function cleanText(text: string | null | undefined, options: TextOptions = {}): Outcome<string> {
  if (text === null || text === undefined) return absent;
  if (text.length <= (options.maximum ?? 2000) && plain.test(text)) return valid(text);
  const shown = text.replace(loneSurrogate, '\uFFFD').normalize('NFC').replace(/\r\n?/g, '\n').replace(everyUnseen, '').trim();
  if (shown === '') return absent;
  const maximum = options.maximum ?? 2000;
  if (shown.length > maximum && [...shown].length > maximum) {
    return options.whenLonger === 'reject' ? rejected('too_long') : repaired(`${[...shown].slice(0, maximum - 1).join('')}…`, 'truncated');
  }
  if (shown.includes('\uFFFD')) return repaired(shown, 'broken_characters');
  if (shown === text) return valid(shown);
  return repaired(shown, unseen.test(text) ? 'control_characters' : 'form');
}
