/** dm_zd: an entry of the police code dictionary. */
import { cleanKey } from '../../cleaning/clean-key.ts';
import { cleanText } from '../../cleaning/clean-text.ts';
import { makeCleaner } from '../make-cleaner.ts';
import { codeSchema } from './rows.ts';

export const cleanCode = makeCleaner(codeSchema, ({ raw }) => {
  const list = cleanKey(raw.lb);
  const code = cleanKey(raw.dm);
  const name = cleanText(raw.mc, { maximum: 100 }).value;
  if (list === null || code === null) return { reject: { reason: 'missing_key', column: list === null ? 'lb' : 'dm' } };
  if (name === null) return { reject: { reason: 'missing_value', column: 'mc' } };
  return {
    rows: [
      { kind: 'code', part: '', system: `police:${list}`, code, name, parent: cleanKey(raw.sjdm), handler_code: null, working_days: null },
    ],
    verdicts: {},
  };
});
