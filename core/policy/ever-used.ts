/** What a role may ever use of the graph, with the best grant that it could open: what introspection shows. */
import { argumentPolicy } from './argument-policy.ts';
import { isTold } from './audience.ts';
import type { Role } from './audience.ts';
import { ruleOf } from './field-policy.ts';
import type { FieldRule } from './field-rule.ts';
import { purposes } from './purposes.ts';
import type { Purpose } from './purposes.ts';

function mayOpen(role: Role, { class: fieldClass, grant }: FieldRule): boolean {
  return (
    grant && Object.values(purposes).some((one: Purpose) => one.roles.some((user) => user === role) && one.classes.includes(fieldClass))
  );
}

/** A field without a rule is nobody's. */
export function mayUseField(role: Role, type: string, field: string): boolean {
  const rule = ruleOf(type, field);
  return rule !== undefined && (isTold(rule.audience, role) || mayOpen(role, rule));
}

/** `name`: `Input.field` or `Type.field(argument:)`. Whoever finds people finds them by numbers too, which only a grant then tells. */
export function mayUseArgument(role: Role, name: string): boolean {
  const fields = argumentPolicy[name] ?? [];
  return fields.every((field) => {
    const [type = '', bare = ''] = field.split('.');
    return mayUseField(role, type, bare) || (type === 'Person' && isTold('candidate-roles', role));
  });
}
