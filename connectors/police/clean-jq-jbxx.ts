/** jq_jbxx: an incident [警情], a call to the police. */
import { cleanCoordinates } from '../../cleaning/clean-coordinates.ts';
import { cleanKey } from '../../cleaning/clean-key.ts';
import { cleanName } from '../../cleaning/clean-name.ts';
import { cleanPhones } from '../../cleaning/clean-phones.ts';
import { cleanText } from '../../cleaning/clean-text.ts';
import type { CaseRow, CaseStage, PartyRow } from '../../core/records.ts';
import { addressRow } from '../address-row.ts';
import { makeCleaner } from '../make-cleaner.ts';
import { readCode } from '../read-code.ts';
import { makeVerdictBook } from '../verdict-book.ts';
import { eventRows, readTimes } from './event-rows.ts';
import { incidentSchema } from './rows.ts';

const stages: Readonly<Record<string, CaseStage>> = {
  '01': 'RECEIVED',
  '02': 'DISPATCHED',
  '03': 'IN_PROGRESS',
  '04': 'ANSWERED',
  // Handed to another department, as a rule to the hotline: for the police it is over.
  '05': 'CLOSED',
  '06': 'CLOSED',
};

export const cleanIncident = makeCleaner(incidentSchema, ({ key, raw, context }) => {
  const book = makeVerdictBook();
  const unit = cleanKey(raw.gxdwdm);
  const happened = readTimes(
    [
      { action: 'received', column: 'bjsj', time: raw.bjsj },
      { action: 'on_scene', column: 'ddsj', time: raw.ddsj },
    ],
    context.today,
    book,
  );
  const received = happened.find(({ action }) => action === 'received');
  if (received === undefined) return { reject: { reason: 'missing_time', column: 'bjsj' } };
  const stage = book.take('clztdm', readCode(stages, raw.clztdm));
  const incident: CaseRow = {
    kind: 'case',
    part: '',
    case_kind: 'INCIDENT',
    number: key,
    category_system: 'police:JQLB',
    category: cleanKey(raw.jqlbdm),
    stage: stage ?? 'RECEIVED',
    state: cleanKey(raw.clztdm) ?? '',
    opened_at: received.at,
    closed_at: null,
    deadline: null,
    handler_code: unit,
    confidential: false,
    details: {},
    vault: { title: null, content: book.take('jyaq', cleanText(raw.jyaq)) },
  };
  const address = addressRow({
    role: 'event',
    text: raw.fsdz,
    coordinates: book.take('jd,wd', cleanCoordinates(raw.jd, raw.wd, { datum: 'GCJ02' })),
    policeGrid: cleanKey(raw.jgbh),
    book,
    column: 'fsdz',
  });
  const name = book.take('bjrxm', cleanName(raw.bjrxm));
  const phone = book.take('bjrdh', cleanPhones(raw.bjrdh))?.phones[0] ?? null;
  const caller: PartyRow | null =
    name === null && phone === null
      ? null
      : {
          kind: 'party',
          part: 'caller',
          case_ref: `police:jq_jbxx:${key}`,
          person_ref: null,
          role: 'CALLER',
          vault: { name: name?.name ?? null, name_match: name?.match ?? null, phone },
        };
  return { rows: [incident, address, caller, ...eventRows(happened, unit)].filter((row) => row !== null), verdicts: book.verdicts };
});
