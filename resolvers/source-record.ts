/** One department's record of something. */
import { byKey } from './department-ref.ts';
import type { SourceRecordResolvers } from './types.generated.ts';

const verdicts = ['VALID', 'REPAIRED', 'MASKED', 'REJECTED', 'ABSENT'] as const;

export const sourceRecordResolvers: SourceRecordResolvers = {
  name: (record) => `${record.departmentKey}:${record.stream}:${record.key}`,
  department: (record) => byKey(record.departmentKey),
  verdicts: (record) =>
    Object.entries(record.verdicts).flatMap(([column, said]) => {
      const [word = '', reason] = said.split(':', 2);
      const verdict = verdicts.find((known) => known === word.toUpperCase());
      return verdict === undefined ? [] : { column, verdict, reason: reason ?? null };
    }),
};
