/** The six kinds of cases: what all have in common, and what only one kind has. */
import { caseFields } from './case-fields.ts';
import { byCode } from './department-ref.ts';
import { readBoolean, readEnum, readInteger, readList, readObject, readText } from './read-detail.ts';
import type { Resolvers } from './types.generated.ts';

export const caseTypeNames = {
  INCIDENT: 'Incident',
  POLICE_CASE: 'PoliceCase',
  DISPUTE: 'Dispute',
  HOTLINE_ORDER: 'HotlineOrder',
  HOUSING_CASE: 'HousingCase',
  CARE_EPISODE: 'CareEpisode',
} as const;

type CaseTypes = Pick<Resolvers, 'Case' | 'Incident' | 'PoliceCase' | 'Dispute' | 'HotlineOrder' | 'HousingCase' | 'CareEpisode'>;

export const caseTypeResolvers: CaseTypes = {
  Case: { __resolveType: (row) => caseTypeNames[row.kind] },
  Incident: caseFields,
  PoliceCase: {
    ...caseFields,
    policeCaseKind: ({ details }) => readEnum(details, 'policeCaseKind', ['CRIMINAL', 'ADMINISTRATIVE'] as const),
    lead: ({ details }) => readEnum(details, 'lead', ['WORKABLE', 'NO_LEAD', 'PARTLY_SOLVED', 'DONE'] as const),
  },
  Dispute: {
    ...caseFields,
    riskLevel: ({ details }) => readEnum(details, 'riskLevel', ['MAY_TURN_VIOLENT', 'LONG_UNRESOLVED', 'ORDINARY'] as const),
    lead: ({ details }) => readEnum(details, 'lead', ['POLICE', 'OTHER_DEPARTMENT', 'RESCUE'] as const),
    mediation({ details }) {
      const mediation = readObject(details, 'mediation');
      if (mediation === null) return null;
      const outcome = readEnum(mediation, 'outcome', ['SETTLED', 'FAILED', 'WITHDRAWN', 'BECAME_CASE'] as const);
      return { organization: readText(mediation, 'organization'), outcome, at: readText(mediation, 'at') };
    },
    followUp({ details }) {
      const followUp = readObject(details, 'followUp');
      return followUp === null ? null : { at: readText(followUp, 'at'), resolved: readBoolean(followUp, 'resolved') };
    },
  },
  HotlineOrder: {
    ...caseFields,
    channel: ({ details }) => readEnum(details, 'channel', ['PHONE', 'APP', 'WECHAT', 'WEB', 'VISIT', 'POLICE_TRANSFER'] as const),
    requestKind: ({ details }) =>
      readEnum(details, 'requestKind', ['CONSULTATION', 'REQUEST', 'COMPLAINT', 'REPORT', 'SUGGESTION'] as const),
    dispatchedTo: ({ details }) => byCode(readText(details, 'dispatchedTo')),
    coDepartments: ({ details }) =>
      readList(details, 'coDepartments').flatMap((code) => (typeof code === 'string' ? (byCode(code) ?? []) : [])),
    followUp({ details }) {
      const followUp = readObject(details, 'followUp');
      if (followUp === null) return null;
      return {
        at: readText(followUp, 'at'),
        reached: readBoolean(followUp, 'reached'),
        resolved: readBoolean(followUp, 'resolved'),
        satisfaction: readInteger(followUp, 'satisfaction'),
      };
    },
    duplicateOf({ details }, _, { loaders }) {
      const number = readText(details, 'duplicateOf');
      return number === null ? null : loaders.casesByNumber.load(`hotline ${number}`);
    },
  },
  HousingCase: {
    ...caseFields,
    housingKind: ({ details }) =>
      readEnum(details, 'housingKind', ['ILLEGAL_CONSTRUCTION', 'SAFETY_HAZARD', 'PROPERTY_DISPUTE', 'ILLEGAL_LETTING'] as const),
    dwelling({ details }, _, { loaders }) {
      const name = readText(details, 'dwellingRef');
      return name === null ? null : loaders.placesByRecordName.load(name);
    },
  },
  CareEpisode: {
    ...caseFields,
    episodeKind: ({ details }) => readEnum(details, 'episodeKind', ['EMERGENCY', 'PSYCH_EMERGENCY', 'CARE_PLAN'] as const),
    careCategory: ({ details }) =>
      readEnum(details, 'careCategory', ['MENTAL_HEALTH_COMMUNITY', 'CHRONIC_DISEASE', 'ELDERLY_LIVING_ALONE', 'DISABILITY'] as const),
    careTeam({ details }, _, { loaders }) {
      const name = readText(details, 'careTeam');
      return name === null ? null : loaders.organizationsByRecordName.load(name);
    },
    visits: ({ details }) =>
      readList(details, 'visits').flatMap((_, index, visits) => {
        const visit = readObject(Object.fromEntries(visits.entries()), String(index));
        return visit === null ? [] : { date: readText(visit, 'date'), status: readText(visit, 'status') };
      }),
  },
};
