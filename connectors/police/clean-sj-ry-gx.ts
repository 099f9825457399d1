/** sj_ry_gx: who took part in which event. */
import { cleanKey } from '../../cleaning/clean-key.ts';
import type { PartyRole } from '../../core/records.ts';
import { makeCleaner } from '../make-cleaner.ts';
import { readCode } from '../read-code.ts';
import { makeVerdictBook } from '../verdict-book.ts';
import { partySchema } from './rows.ts';

const streams: Readonly<Record<string, string>> = { JQ: 'jq_jbxx', AJ: 'aj_jbxx', JF: 'jf_jbxx' };
const roles: Readonly<Record<string, PartyRole>> = {
  '01': 'CALLER',
  '02': 'VICTIM',
  '03': 'SUSPECT',
  '04': 'WITNESS',
  '05': 'PARTY_A',
  '06': 'PARTY_B',
  '07': 'OTHER',
};

export const cleanParty = makeCleaner(partySchema, ({ raw }) => {
  const book = makeVerdictBook();
  const stream = readCode(streams, cleanKey(raw.sjlx)).value;
  const event = cleanKey(raw.sjbh);
  const person = cleanKey(raw.rybh);
  if (stream === null) return { reject: { reason: 'unknown_code', column: 'sjlx' } };
  if (event === null || person === null) return { reject: { reason: 'missing_value', column: event === null ? 'sjbh' : 'rybh' } };
  return {
    rows: [
      {
        kind: 'party',
        part: '',
        case_ref: `police:${stream}:${event}`,
        person_ref: `police:ry_jbxx:${person}`,
        role: book.take('jsdm', readCode(roles, raw.jsdm)) ?? 'OTHER',
        vault: { name: null, name_match: null, phone: null },
      },
    ],
    verdicts: book.verdicts,
  };
});
