/** dw_jbxx: a bureau or station. */
import { cleanKey } from '../../cleaning/clean-key.ts';
import { cleanText } from '../../cleaning/clean-text.ts';
import { nameMatch } from '../../cleaning/name-match.ts';
import { makeCleaner } from '../make-cleaner.ts';
import { makeVerdictBook } from '../verdict-book.ts';
import { unitSchema } from './rows.ts';

export const cleanUnit = makeCleaner(unitSchema, ({ key, raw }) => {
  const book = makeVerdictBook();
  const name = book.take('dwmc', cleanText(raw.dwmc, { maximum: 200 }));
  if (name === null) return { reject: { reason: 'missing_value', column: 'dwmc' } };
  return {
    rows: [
      {
        kind: 'organization',
        part: '',
        organization_kind: 'POLICE_UNIT',
        name,
        name_match: nameMatch(name),
        credit_code: null,
        code: key,
        parent_code: cleanKey(raw.sjdwdm),
        phone: null,
      },
    ],
    verdicts: book.verdicts,
  };
});
