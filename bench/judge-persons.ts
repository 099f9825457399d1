/** Holds who the hub believes people to be against the truth of a sandbox city, which the hub never reads: pairs of records, altogether and by group. */
import type pg from 'pg';
import { figuresOf } from '../linking/accuracy-card.ts';
import { readTruth } from '../server/read-truth.ts';

interface Linked {
  readonly record: string;
  readonly person: number;
  readonly department: string;
  readonly named: boolean;
  readonly identified: boolean;
  readonly phoned: boolean;
}

interface Judged extends Linked {
  readonly truth: string;
  /** What the truth says of the person. */
  readonly groups: ReadonlySet<string>;
}

interface Counts {
  right: number;
  found: number;
  real: number;
}

const years = (birthYear: number | null): number => (birthYear === null ? 40 : new Date().getFullYear() - birthYear);

/** Prints a line for each group: precision, recall, pairs of the truth. A pair that only the hub has is of the groups of both its records. */
export async function judgePersons(client: pg.PoolClient, truth: string): Promise<void> {
  const { rows } = await client.query<Linked>(
    `select r.department || ':' || r.stream || ':' || r.key as record, l.person, r.department, p.name_kind in ('full', 'latin') as named,
       v.citizen_id is not null as identified, v.phones <> '{}' as phoned
     from hub.person_link l join hub.record r using (record)
     join hub.person_record p on p.record = l.record and p.part = '' and p.until_edition = 2147483647
     join vault.person_record v on v.record = l.record and v.part = '' and v.until_edition = 2147483647
     where l.until_edition = 2147483647`,
  );
  const read = await readTruth(truth);
  const groups = new Map<string, ReadonlySet<string>>();
  for await (const { person, birthYear, groups: own } of read.people) {
    groups.set(person, new Set([...own, ...(years(birthYear) < 18 ? ['children'] : []), ...(years(birthYear) > 80 ? ['over 80'] : [])]));
  }
  const persons = new Map<string, string>();
  for await (const { record, person } of read.records) persons.set(record, person);
  const judged = rows.flatMap((row): Judged[] => {
    const person = persons.get(row.record);
    return person === undefined ? [] : [{ ...row, truth: person, groups: groups.get(person) ?? new Set() }];
  });
  const phoned = new Set(judged.filter((row) => row.phoned).map((row) => row.truth));
  const labels = (one: Judged, other: Judged): string[] => {
    const either = (condition: (row: Judged) => boolean): boolean => condition(one) || condition(other);
    return [
      'all',
      ...(one.named && other.named ? ['both records have a name'] : []),
      ...(either((row) => row.department === 'hotline') ? ['with a hotline caller'] : []),
      ...(either((row) => row.identified) ? [] : ['neither has a citizen id']),
      ...(one.identified && other.identified ? [] : ['one or both without a citizen id']),
      ...(one.phoned && other.phoned ? [] : ['one or both without a phone']),
      ...(either((row) => !phoned.has(row.truth)) ? ['of people of whom no department has a phone'] : []),
      ...new Set([...one.groups, ...other.groups]),
    ];
  };
  const counts = new Map<string, Counts>();
  const count = (keyOf: (row: Judged) => string | number, take: (counts: Counts, one: Judged, other: Judged) => void): void => {
    const clusters = new Map<string | number, Judged[]>();
    for (const row of judged) clusters.set(keyOf(row), [...(clusters.get(keyOf(row)) ?? []), row]);
    for (const members of clusters.values()) {
      members.forEach((one, at) => {
        for (const other of members.slice(at + 1)) {
          for (const label of labels(one, other)) {
            const known = counts.get(label) ?? { right: 0, found: 0, real: 0 };
            take(known, one, other);
            counts.set(label, known);
          }
        }
      });
    }
  };
  count(
    (row) => row.person,
    (sums, one, other) => {
      sums.found += 1;
      if (one.truth === other.truth) sums.right += 1;
    },
  );
  count(
    (row) => row.truth,
    (sums) => (sums.real += 1),
  );
  console.log(`persons: ${String(judged.length)} of ${String(rows.length)} records have a truth`);
  console.log(`${'pairs'.padEnd(46)} precision    recall   of the truth    wrong`);
  for (const [label, { right, found, real }] of counts) {
    const { precision, recall } = figuresOf(right, found, real);
    console.log(
      `${label.padEnd(46)} ${precision.toFixed(4).padStart(9)} ${recall.toFixed(4).padStart(9)} ${String(real).padStart(14)} ${String(found - right).padStart(8)}`,
    );
  }
}
