/** The wall in PostgreSQL, printed from the policy: the register of purposes, which columns of the vault the API's role may read, and of which rows. */
import type { FieldRule } from '../core/policy/field-rule.ts';
import { budgets, emergenciesAWeek, purposes, subjectsAtMost } from '../core/policy/purposes.ts';
import type { Purpose } from '../core/policy/purposes.ts';
import { ruleOf } from '../core/policy/field-policy.ts';

interface VaultTable {
  /** What finds and pins a row. */
  readonly keys: readonly string[];
  /** Column → the field that tells it. */
  readonly columns: Readonly<Record<string, string>>;
  /** Rows of the subjects of a grant, over `s` subject and `u` purpose of the request's grant: the joins to a record `r` of theirs, and what of it the row is. */
  readonly subject?: { readonly key: string; readonly joins: string; readonly found: string };
}

const ofPerson = 'join hub.person_link l on l.person = s.person join hub.record r on r.record = l.record';

/** Every clear value that is ever told, and where it rests. What stands in no entry here is granted to nobody. */
const vault: Readonly<Record<string, VaultTable>> = {
  case_record: { keys: ['record', 'part', 'from_edition', 'until_edition'], columns: { title: 'Case.title', content: 'Case.content' } },
  event_record: { keys: ['record', 'part', 'from_edition', 'until_edition'], columns: { note: 'CaseEvent.note' } },
  person_record: {
    keys: ['record', 'part', 'from_edition', 'until_edition'],
    columns: { phones: 'Person.phones' },
    subject: { key: 'record', joins: ofPerson, found: 'l.record' },
  },
  person_version: {
    keys: ['person', 'from_edition', 'until_edition', 'citizen_id_record'],
    columns: { name: 'Person.name', birth_date: 'Person.birthDate', citizen_id: 'Person.citizenId' },
    subject: { key: 'person', joins: ofPerson, found: 's.person' },
  },
  place_version: {
    keys: ['place', 'from_edition', 'until_edition'],
    columns: { address: 'Place.address' },
    subject: {
      key: 'place',
      joins: 'join hub.residence l on l.person = s.person join hub.record r on r.record = l.record',
      found: 'l.place',
    },
  },
};

const literal = (value: string) => `'${value.replaceAll("'", "''")}'`;
const list = (values: readonly string[]) => `'{${values.join(',')}}'`;

function register(): string {
  const rows = Object.entries(purposes).map(([code, purpose]: [string, Purpose]) =>
    [
      literal(code),
      literal(purpose.title),
      literal(purpose.legalBasis),
      list(purpose.roles),
      purpose.offices === null ? 'null' : list(purpose.offices),
      list(purpose.departments),
      list(purpose.classes.map(String)),
      String(purpose.needsCase),
      String(purpose.needsApproval),
      String(purpose.needsConsent),
      String(purpose.breakGlass),
      String(purpose.minutes),
    ].join(', '),
  );
  return `-- The register of purposes: what no entry allows, no grant opens, whoever wrote it.
create table if not exists access.purpose (
  code           text primary key,
  title          text not null,
  legal_basis    text not null,
  roles          text[] not null,
  offices        text[],                              -- null: roles without a department
  departments    text[] not null,
  classes        int[] not null,
  needs_case     boolean not null,
  needs_approval boolean not null,
  needs_consent  boolean not null,
  break_glass    boolean not null,
  minutes        int not null
);
create table if not exists access.budget (
  hour int not null, day int not null, year int not null, emergencies_a_week int not null, subjects int not null
);
delete from access.purpose;
insert into access.purpose values
${rows.map((row) => `  (${row})`).join(',\n')};
delete from access.budget;
insert into access.budget values (${[budgets.hour, budgets.day, budgets.year, emergenciesAWeek, subjectsAtMost].join(', ')});
grant select on access.purpose to hub_api;

-- A request sees its own grant while it is in force, by the register. A second of leeway: two clocks of one statement.
drop policy if exists own on access.grant;
create policy own on access.grant for select to hub_api
  using (id = access.request_grant() and principal = access.request_principal() and closed_at is null and expires_at > statement_timestamp()
    and exists (select from access.purpose u where u.code = purpose and role = any(u.roles) and (u.offices is null or department = any(u.offices))
      and (approval = 'given' or (approval = 'none' and not u.needs_approval)) and (case_record is not null or not u.needs_case)
      and expires_at <= opened_at + make_interval(mins => u.minutes, secs => 1))
    -- A case that closes ends its grants, already while the edition that closes it is being prepared.
    and (case_record is null or exists (
      select from hub.case_version c where c.record = case_record and c.until_edition = 2147483647 and c.stage not in ('CLOSED', 'WITHDRAWN') and c.closed_at is null)));`;
}

function tableSql(name: string, { keys, columns, subject }: VaultTable): string {
  const told = Object.entries(columns).flatMap(([column, field]): (readonly [string, FieldRule])[] => {
    const [type = '', bare = ''] = field.split('.');
    const rule = ruleOf(type, bare);
    return rule === undefined ? [] : [[column, rule]];
  });
  const opened = subject === undefined ? [] : told.filter(([, rule]) => rule.grant);
  const own = told.filter(([, rule]) => rule.audience === 'own-department');
  const readable = [...opened, ...own].map(([column]) => column);
  const highest = Math.max(...opened.map(([, rule]) => rule.class));
  const lines = [
    `revoke all on vault.${name} from hub_api;`,
    `drop policy if exists subject on vault.${name};`,
    `drop policy if exists office on vault.${name};`,
  ];
  if (readable.length > 0) lines.push(`grant select (${[...keys, ...readable].join(', ')}) on vault.${name} to hub_api;`);
  if (subject !== undefined && opened.length > 0) {
    lines.push(`create policy subject on vault.${name} for select to hub_api
  using (${subject.key} in (
    select ${subject.found} from access.grant g join access.purpose u on u.code = g.purpose join access.grant_subject s on s.grant_number = g.number
      ${subject.joins}
     where ${String(highest)} = any(u.classes) and r.department = any(u.departments)));`);
  }
  if (own.length > 0) {
    lines.push(`create policy office on vault.${name} for select to hub_api
  using ((select r.department from hub.record r where r.record = ${name}.record) = access.request_office());`);
  }
  return lines.join('\n');
}

/** May be applied to a database any number of times: it leaves what the policy says. */
export function wallSql(): string {
  return `-- Printed by \`npm run wall\` from core/policy; do not edit. When the policy changes, print it into the next migration: store/migrations/NNNN-wall.sql.

${register()}

-- Clear values: the columns that a field tells, of the subjects of the request's grant as far as its purpose goes, or of the own department.
drop policy if exists home on vault.place_version;
${Object.entries(vault)
  .map(([name, table]) => tableSql(name, table))
  .join('\n')}
`;
}
