/** When cases of two departments are one matter: weights of what they have in common, as log2 of how much more often one matter has it than two. Data. */

/**
 * Two cases of different departments that begin so far apart are not compared at all, hours. `called`: two calls, which one matter brings about while it happens: all that
 * the departments link themselves lie within two hours, and who calls again days later has the trouble again. `handed`: a housing case is opened by officials, days after
 * the call that it follows; of those that are dated by the day only, up to `before`. `close`: same community and nothing finer.
 */
export const matterWindow = { called: 12, handed: 96, before: 24, close: 3 } as const;

/**
 * Blocks larger than this are left out and counted: a day of one community in which everything fell on one default address, a phone of a property office, a person
 * that a poisoned source gave to thousands.
 */
export const matterCaps = { casesOfDay: 300, partiesOfCaller: 30 } as const;

/** Two cases of one compound within a week: of those, one pair in thirty is one matter. */
export const matterPrior = -5;
/** Log odds of 8 to 1. */
export const matterThreshold = 3;

/** Hours apart, up to. `passed`: all other pairs, as police cases and orders, which come to each other over an incident or an order if at all. */
export const timeLevels: readonly {
  readonly level: string;
  readonly hours: number;
  readonly called: number;
  readonly handed: number;
  readonly passed: number;
}[] = [
  { level: 'half_hour', hours: 0.5, called: 6.5, handed: 1, passed: -3 },
  { level: 'two_hours', hours: 2.1, called: 5.5, handed: 1.5, passed: -3 },
  { level: 'twelve_hours', hours: 12, called: -4, handed: 2, passed: -3 },
  { level: 'two_days', hours: 48, called: -9, handed: 1, passed: -3 },
  { level: 'four_days', hours: 96, called: -9, handed: 0.5, passed: -4 },
];

/** `site`: one compound, door number or landmark. `near`: points at most `nearMetres` apart. `apart`: both communities are known and differ. */
export const placeWeights = { dwelling: 9.5, building: 5, site: 0.5, near: 1, road: -1, community: -2, apart: -6 } as const;
export const nearMetres = 120;

/** `different`: both callers' phones are known, and none is the same. */
export const callerWeights = { phone: 10, person: 10, different: -1.5 } as const;
/** Whose phone and person count: victims and suspects are the police's own knowledge, witnesses are anybody. */
export const callerRoles = ['CALLER', 'SUBJECT', 'PARTY_A', 'PARTY_B'] as const;

/** `usual`: written links keep joining these two categories. `unusual`: they join the one to others of that department's, and never to this. */
export const categoryWeights = { usual: 2, unusual: -2 } as const;
/** A department's own number already joins one of the two to another case of the other's department. */
export const numberWeights = { other: -5 } as const;
export const categorySupport = 5;
export const categoryLift = 1.5;

/** Share of the shorter text's pairs of characters that the other has too, from. */
export const wordLevels: readonly { readonly level: string; readonly share: number; readonly weight: number }[] = [
  { level: 'same', share: 0.6, weight: 3 },
  { level: 'like', share: 0.3, weight: 2 },
  { level: 'some', share: 0.15, weight: 1 },
  { level: 'little', share: 0.05, weight: 0 },
  { level: 'none', share: 0, weight: -0.5 },
];
/** Texts with fewer pairs say nothing. */
export const wordsAtLeast = 5;
/**
 * What all such texts say whatever they are about. A fixed list and not frequencies of the texts at hand: those move with every night, and what was linked before
 * would have to be weighed again.
 */
export const commonWords =
  '市民反映|来电人|来电|反映|报警人|报警|报称|请求|请相关部门|相关部门|有关部门|尽快|处理|核实|联系电话|电话|手机|对方为|对方|地址|位于|小区|希望|要求|投诉|举报|咨询|表示|目前|现在|一直|没有|先生|女士|南昌市|江西省';
