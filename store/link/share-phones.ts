/** Keeps how many names share a phone: of a household, a shop or an office, each of which says something else of two people on it. */
import type pg from 'pg';
import { phoneShareSteps } from '../../linking/person-model.ts';
import { makeTempTable } from './temp-table.ts';

const [few, some] = phoneShareSteps;

/**
 * Counts the phones of `phones`, a query of (phone); null counts all. Brings `vault.shared_phone` and the nodes to what they are now, and gives the name of a
 * temporary table of (record): the nodes whose share moved.
 */
export async function sharePhones(client: pg.ClientBase, phones: string | null): Promise<string> {
  const only = phones === null ? '' : `where phone in (${phones})`;
  await makeTempTable(client, {
    name: 'phone_moved',
    again: true,
    select: `
      select phone, n.share, o.share is not null as known
      from (
        select phone, case when count(distinct name) <= ${String(few)} then 1 when count(distinct name) <= ${String(some)} then 2 else 3 end::smallint as share
        from (
          select phone1 as phone, name from vault.person_node where phone1 is not null
          union all select phone2, name from vault.person_node where phone2 is not null
        ) p ${only} group by phone
      ) n
      full join (select phone, share from vault.shared_phone ${only}) o using (phone)
      where coalesce(n.share, 1) <> coalesce(o.share, 1)`,
    statistics: ['phone'],
  });
  await client.query('delete from vault.shared_phone s using phone_moved m where s.phone = m.phone');
  await client.query('insert into vault.shared_phone select phone, share from phone_moved where share > 1');
  await makeTempTable(client, {
    name: 'phone_node',
    again: true,
    select: `
      select n.record, coalesce(s1.share, 1) as share1, coalesce(s2.share, 1) as share2
      from vault.person_node n
      left join vault.shared_phone s1 on s1.phone = n.phone1 left join vault.shared_phone s2 on s2.phone = n.phone2
      where (n.phone1 in (select phone from phone_moved) or n.phone2 in (select phone from phone_moved))
        and (n.phone1_share, n.phone2_share) is distinct from (coalesce(s1.share, 1), coalesce(s2.share, 1))`,
    statistics: ['record'],
  });
  await client.query(
    'update vault.person_node n set phone1_share = p.share1, phone2_share = p.share2 from phone_node p where p.record = n.record',
  );
  return 'phone_node';
}
