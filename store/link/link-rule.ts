/** What a link says of itself in one word. */
import { personModel } from '../../linking/person-model.ts';
import { mostLevels, patternFactor } from '../../linking/link-model.ts';

const exact = (comparison: string): string => {
  const at = personModel.comparisons.findIndex(({ name }) => name === comparison);
  return `p.pattern / ${String(patternFactor(at))} % ${String(mostLevels + 1)} = 1`;
};

/** SQL over `c` (a record with the one it meets best), `p` (their pair) and `w` (what was said of the two): the strongest reason first. */
export const ruleSql = `case
  when c.other is null then 'alone'
  when w.decided = 'joined' then 'steward'
  when ${exact('citizen_id')} then 'citizen_id'
  when w.decided = 'same_as' then 'same_as'
  when ${exact('health_card')} then 'health_card'
  when ${exact('document')} then 'document'
  else 'match_weight' end`;
