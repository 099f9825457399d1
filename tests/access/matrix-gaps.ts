/** Every gap between a policy and what was told: pure, so that a changed policy can be held against the same observations. */
import { ruleOf } from '../../core/policy/field-policy.ts';
import { purposes } from '../../core/policy/purposes.ts';
import type { Purpose, PurposeCode } from '../../core/policy/purposes.ts';
import { gapOf, strayCanaries } from './judge.ts';
import { nameOf } from './matrix-viewers.ts';
import type { Observation } from './run-matrix.ts';

/** Fields that no department fills today: nobody can be told what there is not. */
const empty: ReadonlySet<string> = new Set(['Party.organization']);

const asked = (code: PurposeCode | null) => {
  const purpose: Purpose | null = code === null ? null : purposes[code];
  return code === null || purpose === null ? null : { ...purpose, code };
};
const where = ({ viewer, purpose, form }: Observation) => `${nameOf(viewer)}, ${purpose ?? 'no grant'}, ${form}`;

/** `only`: one `Type.field`; absent: all. The first gap of each observation and field. */
export function gapsOf(observations: readonly Observation[], only?: string): readonly string[] {
  return observations.flatMap((observation) => {
    const purpose = asked(observation.purpose);
    const names =
      only === undefined
        ? [...observation.observed.told.keys()]
        : [only, `${only}@dwelling`].filter((name) => observation.observed.told.has(name));
    const gaps = names.flatMap((name) => {
      const [field = ''] = name.split('@');
      const [type = '', bare = ''] = field.split('.');
      const rule = ruleOf(type, bare);
      const gap = empty.has(field) && rule?.audience !== 'everybody' ? null : gapOf(name, rule, observation, purpose);
      return gap === null ? [] : [`${name}: ${gap} (${where(observation)})`];
    });
    if (only !== undefined) return gaps;
    const stray = strayCanaries(observation, purpose).map(() => `a clear value that nothing opens (${where(observation)})`);
    const differing = [...observation.observed.differing].map((path) => `${path} differs by path (${where(observation)})`);
    return [...gaps, ...stray, ...differing];
  });
}

/** Fields that nobody was asked for. */
export function neverAsked(observations: readonly Observation[], fields: readonly string[]): readonly string[] {
  const all = new Set(observations.flatMap(({ observed }) => [...observed.told.keys()]));
  return fields.filter((field) => !all.has(field));
}

/** Viewer × purpose × form × field on a path. */
export const casesOf = (observations: readonly Observation[]) => observations.reduce((sum, { observed }) => sum + observed.paths.size, 0);
