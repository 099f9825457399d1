/** The page docs/access.md, made of the policy: the register of purposes, and every field's class and audience. */
import prettier from 'prettier';
import { audiences } from '../core/policy/audience.ts';
import { fieldPolicy } from '../core/policy/field-policy.ts';
import { budgets, emergenciesAWeek, purposes, subjectsAtMost } from '../core/policy/purposes.ts';
import type { Purpose } from '../core/policy/purposes.ts';
import { retention } from '../core/policy/retention.ts';
import type { FieldRule } from '../core/policy/field-rule.ts';

const classes = ['public', 'pseudonymous', 'generalised', 'identifying', 'special'];

function purposeRows(): string[] {
  return Object.entries(purposes).map(([code, purpose]: [string, Purpose]) =>
    [
      code,
      purpose.title,
      purpose.legalBasis,
      purpose.offices?.join(', ') ?? '',
      purpose.departments.join(', '),
      purpose.classes.join(', '),
      purpose.needsCase ? 'yes' : 'no',
      purpose.needsApproval ? 'yes' : 'no',
      purpose.needsConsent ? 'asked' : 'not asked, reviewed',
      String(purpose.minutes),
    ].join(' | '),
  );
}

function audienceRows(): string[] {
  return Object.entries(audiences).map(
    ([name, told]) =>
      `${name} | ${name === 'everybody' ? 'all, and whoever is not signed in' : told.length === 0 ? 'none' : told.join(', ')}`,
  );
}

function fieldRows(): string[] {
  return Object.entries(fieldPolicy).flatMap(([type, fields]: [string, Readonly<Record<string, FieldRule>>]) =>
    Object.entries(fields).map(([name, { class: fieldClass, audience, mask, unmasked, grant, filter, counts }]) =>
      [
        `\`${type}.${name}\``,
        `${String(fieldClass)} ${classes[fieldClass] ?? ''}`,
        audience,
        mask === 'none' ? '' : mask,
        unmasked === 'nobody' ? '' : unmasked,
        grant ? 'clear for its subjects' : '',
        filter ? 'yes' : '',
        counts ?? '',
      ].join(' | '),
    ),
  );
}

function historyRows(): string[] {
  return Object.entries(retention.history).map(
    ([department, days]) => `${department} | ${String(days[2])} | ${String(days[3])} | ${String(days[4])}`,
  );
}

const table = (head: readonly string[], rows: readonly string[]): string =>
  [`| ${head.join(' | ')} |`, `|${head.map(() => ' --- ').join('|')}|`, ...rows.map((row) => `| ${row} |`)].join('\n');

export const accessPageFile = new URL('../docs/access.md', import.meta.url);

export async function accessPage(): Promise<string> {
  const text = `# Who may see what

Printed by \`npm run generate\` from \`core/policy/\`; do not edit. How it is enforced: [access and privacy](access-and-privacy.md).

## Purposes

A grant binds a purpose to one open case and at most ${String(subjectsAtMost)} people. One principal is given clear at most ${String(budgets.hour)} distinct people an hour, ${String(budgets.day)} a day and
${String(budgets.year)} a year outside the own department's cases; ${String(emergenciesAWeek)} emergencies in seven days.

${table(['code', 'for', 'legal basis', 'officers of', 'opens facts of', 'classes', 'needs a case', 'needs a second person', 'consent', 'minutes'], purposeRows())}

## Retention

Days that a version is kept after it was replaced or withdrawn, by department and class of what it holds. \`asOf\` answers as far back as the shortest.

${table(['department', 'classes 0 to 2', '3 identifying', '4 special'], historyRows())}

A reject is kept ${String(retention.rejects)} days, whom a principal was given clear ${String(retention.seen)} days, a grant after its end:

${table(
  ['purpose', 'days'],
  Object.entries(retention.grants).map(([code, days]) => `${code} | ${String(days)}`),
)}

## Fields

Audience: who is told without a grant, nobody else; mask: the surname alone, or a dwelling at street level, except for those it is unmasked for; counts: what a
number counts, people through the statistics guard only.

${table(['audience', 'roles'], audienceRows())}

${table(['field', 'class', 'audience', 'mask', 'unmasked for', 'with a grant', 'filter or sort', 'counts'], fieldRows())}
`;
  return prettier.format(text, { ...(await prettier.resolveConfig(accessPageFile)), parser: 'markdown' });
}
