/** Resources as the health commission sends them, canaries included, put into the sandbox's back office. */
import type { SandboxFixture } from '../sandbox/departments-fixture.ts';

export interface TestResource {
  readonly type: string;
  readonly id: string;
  readonly lastUpdated: string;
  readonly body: Readonly<Record<string, unknown>>;
}

export function resource(type: string, id: string, lastUpdated: string, more: Readonly<Record<string, unknown>>): TestResource {
  return { type, id, lastUpdated, body: { resourceType: type, id, meta: { lastUpdated, versionId: '1' }, ...more } };
}

export async function putResources(fixture: SandboxFixture, resources: readonly TestResource[]): Promise<void> {
  for (const { type, id, lastUpdated, body } of resources) {
    await fixture.query(
      'office',
      `insert into fhir_resource (type, id, last_updated, body) values ($1, $2, $3, $4)
       on conflict (type, id) do update set last_updated = excluded.last_updated, body = excluded.body, deleted = false`,
      [type, id, lastUpdated, JSON.stringify(body)],
    );
  }
}

export async function deleteResource(fixture: SandboxFixture, type: string, id: string, at: string): Promise<void> {
  await fixture.query('office', 'update fhir_resource set deleted = true, body = null, last_updated = $3 where type = $1 and id = $2', [
    type,
    id,
    at,
  ]);
}

export const early = '2026-01-02T08:00:00+08:00';

/** One of each kind, as the first load finds them. */
export const firstLoad: readonly TestResource[] = [
  resource('Organization', 'org-1', early, {
    name: '东湖区社区卫生服务中心',
    telecom: [
      { system: 'phone', value: '0791-86781234' },
      { system: 'email', value: 'CANARY-EMAIL' },
    ],
    address: [{ text: '南昌市东湖区阳明路357号' }],
  }),
  resource('Location', 'loc-1', early, {
    name: '急诊科',
    address: { text: '东湖区阳明路357号' },
    position: { longitude: 115.9, latitude: 28.69 },
  }),
  resource('Patient', 'pat-1', early, {
    photo: [{ data: 'CANARY-PHOTO' }],
    maritalStatus: { text: 'CANARY-MARITAL' },
    extension: [{ url: 'urn:nanchang:ethnicity', valueString: 'CANARY-ETHNICITY' }],
    identifier: [
      { system: 'urn:oid:2.16.156.10011.1.3', value: '360102198001010013' },
      { system: 'urn:nanchang:health-card', value: 'hc0001' },
      { system: 'urn:nanchang:passport', value: 'CANARY-PASSPORT' },
    ],
    name: [{ use: 'official', text: '张 伟', extension: [{ valueString: 'CANARY-NAME' }] }],
    gender: 'male',
    birthDate: '1980-01-01',
    telecom: [{ system: 'phone', value: '138 7911 2345' }],
    address: [
      { use: 'old', text: '西湖区' },
      { use: 'home', text: '东湖区阳明路357号2栋1单元501室' },
    ],
    deceasedDateTime: '2025-12-31T17:00:00Z',
    link: [{ type: 'seealso', other: { reference: 'Patient/pat-2', display: 'CANARY-DISPLAY' } }],
  }),
  resource('Patient', 'pat-2', early, { name: [{ family: '张', given: ['伟'] }], gender: 'unknown', birthDate: '1980' }),
  resource('Encounter', 'enc-1', early, {
    status: 'finished',
    class: { code: 'EMER' },
    period: { start: '2026-01-01T10:00:00+08:00', end: '2026-01-01T12:00:00+08:00' },
    subject: { reference: 'Patient/pat-1', display: 'CANARY-DISPLAY' },
    reasonCode: [{ text: 'CANARY-REASON' }],
    diagnosis: [{ condition: { display: 'CANARY-DIAGNOSIS' } }],
    location: [{ location: { reference: 'Location/loc-1' } }],
    serviceProvider: { reference: 'Organization/org-1' },
  }),
  resource('Encounter', 'enc-2', early, {
    status: 'finished',
    class: { code: 'AMB' },
    period: { start: early },
    subject: { reference: 'Patient/pat-2' },
    serviceType: { coding: [{ system: 'urn:other', code: 'psych-emergency' }], text: 'CANARY-SERVICE' },
  }),
  resource('Encounter', 'enc-3', early, {
    status: 'in-progress',
    class: { code: 'AMB' },
    serviceType: { coding: [{ system: 'urn:nanchang:service-type', code: 'psych-emergency', display: 'CANARY-SERVICE' }] },
    period: { start: early },
    subject: { reference: 'Patient/pat-2' },
  }),
  resource('CarePlan', 'plan-1', early, {
    status: 'active',
    category: [{ coding: [{ system: 'urn:nanchang:careplan-category', code: 'chronic-disease' }], text: 'CANARY-CATEGORY' }],
    period: { start: '2025-06-01', end: '2026-06-01' },
    subject: { reference: 'Patient/pat-1' },
    contained: [
      { resourceType: 'CareTeam', id: 'team', name: 'CANARY-TEAM', managingOrganization: [{ reference: 'Organization/org-1' }] },
      { resourceType: 'Condition', id: 'cond', code: { text: 'CANARY-CONDITION' } },
    ],
    careTeam: [{ reference: '#team' }],
    addresses: [{ display: 'CANARY-ADDRESSES' }],
    note: [{ text: 'CANARY-NOTE' }],
    activity: [
      { detail: { status: 'completed', scheduledPeriod: { start: '2026-01-05' }, description: 'CANARY-NOTE' } },
      { detail: { status: 'scheduled', scheduledTiming: { event: ['2026-02-04T20:00:00Z'] } } },
      { detail: { status: 'scheduled', scheduledString: 'CANARY-NOTE every week' } },
    ],
  }),
  resource('Consent', 'cons-1', early, {
    status: 'active',
    patient: { reference: 'Patient/pat-1' },
    provision: {
      type: 'permit',
      period: { start: '2025-01-01', end: '2026-12-31' },
      purpose: [{ system: 'urn:nanchang:purpose', code: 'care-coordination' }],
      actor: [{ role: { coding: [{ system: 'urn:nanchang:department-kind', code: 'police' }] }, reference: { display: 'CANARY-ACTOR' } }],
    },
  }),
  resource('Consent', 'cons-2', early, {
    status: 'active',
    patient: { reference: 'Patient/pat-2' },
    provision: { type: 'permit', provision: [{ type: 'deny', purpose: [{ code: 'CANARY-EXCEPTION' }] }] },
  }),
  resource('Observation', 'obs-1', early, { valueString: 'CANARY-OBSERVATION' }),
];
