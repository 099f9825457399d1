/** Makes case links of the numbers that an order names: typed in by operators, so any of them may be nonsense. */
import type { CaseLinkRow } from '../../core/records.ts';
import { sourceKey } from '../source-key.ts';
import { typedNumbers } from '../typed-numbers.ts';
import type { OrderRow } from './rows.ts';

/** A number handed over by the police came first; any other number stands for the same matter elsewhere. */
export function cleanOrderLinks(key: string, order: OrderRow): readonly CaseLinkRow[] {
  const links: CaseLinkRow[] = [];
  const transferred = order.channel === 'police-transfer';
  const numbers = new Set((order.relatedNumbers ?? []).flatMap(typedNumbers));
  for (const number of numbers) {
    if (number === key) continue;
    links.push({
      kind: 'case_link',
      part: `related-${links.length + 1}`,
      link_kind: transferred ? 'TRANSFERRED' : 'SAME_MATTER',
      target_stream: null,
      target_number: number,
      inverse: transferred,
    });
  }
  const original = sourceKey(order.duplicateOf);
  if (original !== null && original !== key) {
    links.push({
      kind: 'case_link',
      part: 'duplicate',
      link_kind: 'SAME_MATTER',
      target_stream: 'order',
      target_number: original,
      inverse: false,
    });
  }
  return links;
}
