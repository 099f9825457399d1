/**
 * Identity, first form: which exact keys make two records one person, and what keeps them apart all the same. Data; the store turns it into SQL.
 *
 * Vocabulary: a *key* is a value that two records share; a *group* is the records under one key; a group of clearly different people is split into
 * *classes*; a *core* is the records of one valid citizen id and class. Two cores never meet in one person: what would join them is *cut*.
 */

export type IdentityRuleName = 'citizen_id' | 'health_card' | 'document';

export interface IdentityRule {
  readonly name: IdentityRuleName;
  /** The key, in SQL over `v`, a row of vault.person_record; null where the record has none. */
  readonly key: string;
  /** How standing records `n` under the key of `v` are found by index. */
  readonly meets: string;
  /** Field names that the evidence states. */
  readonly fields: readonly string[];
}

/** Strongest first. The department's own merges (`same_as`) are a relation, not a key, and rank between citizen id and health card. */
export const identityRules: readonly IdentityRule[] = [
  { name: 'citizen_id', key: 'v.citizen_id', meets: 'n.citizen_id = v.citizen_id', fields: ['citizen_id'] },
  { name: 'health_card', key: 'v.health_card', meets: 'n.health_card = v.health_card', fields: ['health_card'] },
  {
    name: 'document',
    key: `case when v.document_kind is distinct from 'citizen_id' then v.document_number || '|' || v.name_match end`,
    meets: `n.document_number = v.document_number and n.name_match = v.name_match and n.document_kind is distinct from 'citizen_id'`,
    fields: ['document_number', 'name_match'],
  },
];

/** From the most to the least telling: the rule that a link states when several hold. */
export const ruleOrder = ['citizen_id', 'same_as', 'health_card', 'document', 'alone'] as const;

/** A group with more different names than this is one poisoned key: only records of the same name stay together. */
export const poisonedGroupNames = 50;

/** Names that agree, in SQL over `a` and `b` with name_match and name_pinyin: the same letters, the same sound, or one the sound of the other. */
export const namesAgree = `(a.name_match = b.name_match or a.name_pinyin = b.name_pinyin or lower(a.name_match) = b.name_pinyin or lower(b.name_match) = a.name_pinyin)`;

/**
 * Clearly different people, in SQL over `a` and `b`: incompatible names, and another birth date or sex. Two Chinese names without one character in common are
 * enough by themselves, because a birth date or sex is often read off the very citizen id that is in doubt.
 */
export const clearlyDifferent = `(not coalesce(${namesAgree}, false) and (
  a.birth_date <> b.birth_date or a.sex <> b.sex
  or (a.name_kind = 'full' and b.name_kind = 'full' and translate(a.name_match, b.name_match, '') = a.name_match)))`;
