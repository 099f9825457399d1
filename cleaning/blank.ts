/** Tells whether a field was left out: empty, white space, or one of the words that clerks type into a field that must not be empty. */

const fillers = new Set([
  '',
  '-',
  '--',
  '---',
  '—',
  '——',
  '/',
  '//',
  '\\',
  '.',
  '..',
  '...',
  '*',
  '**',
  '***',
  '0',
  '?',
  '??',
  '???',
  '？',
  '无',
  '無',
  '没有',
  '沒有',
  '暂无',
  '暫無',
  '未知',
  '不详',
  '不詳',
  '不明',
  '未填',
  '未填写',
  '空',
  '待补',
  '待补充',
  '待核实',
  '拒绝提供',
  '不愿提供',
  '未提供',
  'NULL',
  'NONE',
  'NIL',
  'N/A',
  'NA',
  'UNKNOWN',
  'UNDEFINED',
  '(NULL)',
  '\\N',
]);

/** Codes of the characters with which a filler can begin, in either case, or after white space: most texts begin with none of them. */
const beginnings = new Uint8Array(0x1_0000);
for (const filler of fillers) for (const first of [filler.charCodeAt(0), filler.toLowerCase().charCodeAt(0)]) beginnings[first] = 1;
for (const space of '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff') {
  beginnings[space.charCodeAt(0)] = 1;
}

export function isBlank(text: string | null | undefined): text is null | undefined | '' {
  if (text === null || text === undefined || text === '') return true;
  if (beginnings[text.charCodeAt(0)] === 0) return false;
  if (text.length > 12) return text.trim() === '';
  return fillers.has(text.trim().toUpperCase());
}
