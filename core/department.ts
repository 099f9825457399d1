/** The departments that the hub can be connected to: keys as `contracts/README.md` spells them, and the rank in which a night takes them. */
export const departments = ['reference', 'housing', 'police', 'hotline', 'health'] as const;

/** A department's key; its place in {@link departments} is its rank: later departments resolve addresses against earlier ones. */
export type Department = (typeof departments)[number];
