/**
 * The model of people: which records may be one person, and what their fields say of it. Over the nodes of `vault.person_node`:
 * name as matched on, `sound` its pinyin, `words` of a name that has several, in order of letters, `surname` the first character; `birth` as YYYYMMDD;
 * `claim` a citizen id as far as it is known: a mask, or a number that fails its check; two phones with how many names share each (`phone1_share`, a class of {@link phoneShareSteps}); the place of the address at four
 * precisions and a second dwelling; `scene`: the address is where a case was reported and need not be the home.
 */
import { levelIn } from './link-model.ts';
import type { LinkModel } from './link-model.ts';

/** Names on one phone: up to the first a household, up to the second an extended one or a small shop, above it an office. */
export const phoneShareSteps = [3, 20] as const;

const sharedPhone = '(a.phone1 in (b.phone1, b.phone2) or a.phone2 in (b.phone1, b.phone2))';
const share = '(case when a.phone1 in (b.phone1, b.phone2) then a.phone1_share else a.phone2_share end)';
const sameDwelling = '(a.dwelling = b.dwelling or a.dwelling = b.dwelling2 or a.dwelling2 = b.dwelling)';
/** Years, at the case that one of the two reported. */
const callerAge = `extract(year from coalesce(a.seen, b.seen)) - (case when a.seen is not null then b.birth else a.birth end) / 10000`;
/** Of one citizen id the birth date and sex may be read off it: they are no evidence beside it. */
const otherId = '(a.citizen_id = b.citizen_id) is not true';
const named = (node: string): string => `${node}.name_kind in ('full', 'latin')`;

const addressLevels = [
  { name: 'dwelling', when: sameDwelling, agrees: true },
  { name: 'building', when: 'a.building = b.building and (a.dwelling is null or b.dwelling is null)', agrees: true },
  { name: 'site', when: 'a.site = b.site and (a.building is null or b.building is null)', agrees: true },
  { name: 'neighbour', when: 'a.site = b.site' },
  { name: 'community', when: 'a.community = b.community' },
  { name: 'elsewhere', when: 'true' },
] as const;

export const personModel: LinkModel = {
  blocking: [
    { name: 'citizen_id', keys: ['hashtextextended(n.citizen_id, 1)'], cap: 50 },
    { name: 'health_card', keys: ['hashint8extended(n.health_card, 2)'], cap: 50 },
    { name: 'document', keys: ['hashint8extended(n.document, 3)'], cap: 50 },
    { name: 'sound_birth_year', keys: ['hashint8extended(n.sound, n.birth / 10000)'], cap: 100 },
    { name: 'surname_birth', keys: ['hashtextextended(n.surname, n.birth)'], cap: 100 },
    { name: 'phone', keys: ['hashint8extended(n.phone1, 4)', 'hashint8extended(n.phone2, 4)'], cap: 20 },
    { name: 'dwelling_surname', keys: ['hashtextextended(n.surname, n.dwelling)'], cap: 60 },
    { name: 'dwelling_birth', keys: ['hashint8extended(n.dwelling, n.birth)'], cap: 60 },
    {
      name: 'word',
      keys: [1, 2, 3].flatMap((word) =>
        ['n.birth / 10000', 'n.dwelling', 'n.community'].map((beside) => `hashtextextended(n.words[${String(word)}], ${beside})`),
      ),
      cap: 60,
    },
    { name: 'community_sound', keys: ['hashint8extended(n.community, n.sound)'], cap: 60 },
  ],
  // Half of the candidates: spouses, parents and neighbours. Two ids of one name are looked at, as a steward may know better.
  apart: 'a.citizen_id <> b.citizen_id and a.name <> b.name',
  comparisons: [
    {
      name: 'citizen_id',
      applies: 'coalesce(a.citizen_id, a.claim) is not null and coalesce(b.citizen_id, b.claim) is not null',
      levels: [
        { name: 'exact', when: 'a.citizen_id = b.citizen_id', agrees: true },
        { name: 'different', when: 'a.citizen_id <> b.citizen_id' },
        { name: 'same_claim', when: `a.claim = b.claim and a.claim not like '%*%'`, agrees: true },
        {
          name: 'one_edit',
          when: `concat(a.claim, b.claim) not like '%*%' and hub.one_edit(coalesce(a.citizen_id, a.claim), coalesce(b.citizen_id, b.claim))`,
          agrees: true,
        },
        {
          name: 'mask_fits',
          when: `coalesce(a.citizen_id, a.claim) like translate(b.claim, '*', '_') or coalesce(b.citizen_id, b.claim) like translate(a.claim, '*', '_')`,
          agrees: true,
        },
        { name: 'unlike', when: 'true' },
      ],
    },
    {
      name: 'name',
      // Two full names outweigh what a caller without one leaves: surname, phone, scene, sex and age.
      knows: 5,
      applies: `a.name is not null and b.name is not null and (${named('a')} or a.name_kind = 'masked') and (${named('b')} or b.name_kind = 'masked')`,
      levels: [
        { name: 'exact', when: 'a.name = b.name', rarity: 'a.name_rarity', agrees: true },
        { name: 'sound', when: 'a.sound = b.sound or a.words = b.words', rarity: 'least(a.sound_rarity, b.sound_rarity)', agrees: true },
        {
          name: 'mask_fits',
          when: `a.name_kind = 'masked' and b.name like translate(a.name, '*', '_') or b.name_kind = 'masked' and a.name like translate(b.name, '*', '_')`,
          agrees: true,
        },
        {
          name: 'one_character',
          when: `${named('a')} and ${named('b')} and (length(a.name) > 2 or length(b.name) > 2) and levenshtein_less_equal(a.name, b.name, case when a.name_kind = 'latin' and length(a.name) > 7 then 2 else 1 end)
            <= case when a.name_kind = 'latin' and length(a.name) > 7 then 2 else 1 end`,
          agrees: true,
        },
        {
          name: 'part',
          // A middle name or a father's name left out.
          when: `least(cardinality(a.words), cardinality(b.words)) > 1 and (a.words <@ b.words or b.words <@ a.words)
            or least(length(a.name), length(b.name)) > 3 and (starts_with(a.name, b.name) or starts_with(b.name, a.name))`,
          agrees: true,
        },
        { name: 'surname', when: `a.surname = b.surname and a.name_kind <> 'latin'` },
        { name: 'other', when: 'true' },
      ],
    },
    {
      name: 'surname',
      applies: `a.surname is not null and b.surname is not null and (a.name_kind = 'surname' or b.name_kind = 'surname') and a.name_kind <> 'latin' and b.name_kind <> 'latin'`,
      levels: [
        { name: 'exact', when: 'a.surname = b.surname', rarity: 'a.surname_rarity', agrees: true },
        { name: 'other', when: 'true' },
      ],
    },
    {
      name: 'birth_date',
      applies: `a.birth is not null and b.birth is not null and ${otherId}`,
      levels: [
        { name: 'exact', when: 'a.birth = b.birth', agrees: true },
        {
          name: 'day_month_swapped',
          when: 'a.birth / 10000 = b.birth / 10000 and a.birth % 100 = b.birth / 100 % 100 and b.birth % 100 = a.birth / 100 % 100',
          agrees: true,
        },
        {
          name: 'one_part',
          when: `(a.birth / 10000 = b.birth / 10000)::int + (a.birth / 100 % 100 = b.birth / 100 % 100)::int + (a.birth % 100 = b.birth % 100)::int = 2
            and abs(a.birth / 10000 - b.birth / 10000) in (0, 1, 2, 3, 9, 10, 11, 20, 30)`,
          agrees: true,
        },
        { name: 'year', when: 'a.birth / 10000 = b.birth / 10000' },
        { name: 'other', when: 'true' },
      ],
    },
    {
      name: 'phone',
      applies: 'a.phone1 is not null and b.phone1 is not null',
      levels: [
        { name: 'shared_by_few', when: `${sharedPhone} and ${share} = 1`, agrees: true },
        { name: 'shared_by_some', when: `${sharedPhone} and ${share} = 2`, agrees: true },
        { name: 'shared_by_many', when: sharedPhone },
        { name: 'other', when: 'true' },
      ],
    },
    { name: 'home', applies: 'a.community is not null and b.community is not null and not (a.scene or b.scene)', levels: addressLevels },
    { name: 'scene', applies: 'a.community is not null and b.community is not null and (a.scene or b.scene)', levels: addressLevels },
    {
      name: 'sex',
      applies: `a.sex is not null and b.sex is not null and ${otherId}`,
      levels: [
        { name: 'same', when: 'a.sex = b.sex', agrees: true },
        { name: 'other', when: 'true' },
      ],
    },
    {
      // Who reports a case is hardly ever a child, whose phone is a parent's.
      name: 'caller_age',
      applies: `(a.seen is not null and b.birth is not null or b.seen is not null and a.birth is not null) and ${otherId}`,
      levels: [
        { name: 'grown', when: `${callerAge} >= 14` },
        { name: 'child', when: 'true' },
      ],
    },
    {
      name: 'health_card',
      applies: 'a.health_card is not null and b.health_card is not null',
      levels: [
        { name: 'exact', when: 'a.health_card = b.health_card', agrees: true },
        { name: 'other', when: 'true' },
      ],
    },
    {
      name: 'document',
      applies: 'a.document is not null and b.document is not null',
      levels: [
        { name: 'exact', when: 'a.document = b.document', agrees: true },
        { name: 'other', when: 'true' },
      ],
    },
  ],
};

/** Different people of one home or phone: what kin is learnt from. */
export function isKinPattern(pattern: number): boolean {
  const is = (comparison: string, ...levels: readonly string[]): boolean => {
    const at = personModel.comparisons.findIndex(({ name }) => name === comparison);
    return levels.includes(personModel.comparisons[at]?.levels[levelIn(pattern, at) - 1]?.name ?? '');
  };
  const together = is('phone', 'shared_by_few', 'shared_by_some', 'shared_by_many') || is('home', 'dwelling') || is('scene', 'dwelling');
  return together && is('citizen_id', 'different');
}

/** Bits from which a pair joins, and down to which it waits for a steward: odds of three to one, and of one to eight. */
export const personThresholds = { join: 1.5, review: -3 } as const;

/** Records from which a city's own numbers are learnt; fewer tell too little. */
export const leastNodes = 2_000;
