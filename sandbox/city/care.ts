/** FHIR Encounters, CarePlans and Consents of a compound's patients, and the resources that nobody may take. */
import { canaries } from '../canaries.ts';
import { DAY, HOUR, addDays, ageOn, dateOf, withOffset } from './calendar.ts';
import { providersOf } from './health-providers.ts';
import type { Provider } from './health-providers.ts';
import { scrambled } from './numbers.ts';
import type { Person } from './person.ts';
import type { Scene } from './scene.ts';

type PlanCategory = 'mental-health-community' | 'chronic-disease' | 'elderly-living-alone' | 'disability';

interface Desk {
  readonly hospital: Provider;
  readonly centre: Provider;
}

export function writeCare(scene: Scene, patients: ReadonlyMap<Person, string>): void {
  const { random } = scene;
  const providers = providersOf(scene.city);
  const hospitals = providers.filter((provider) => provider.kind === 'hospital');
  const streets = scene.city.geography.districts.flatMap((district) => district.streets);
  const centre = providers[hospitals.length + streets.indexOf(scene.compound.community.street)];
  if (centre === undefined) return;
  for (const [person, patient] of patients) {
    const desk: Desk = { hospital: random.pick(hospitals), centre };
    const age = ageOn(person.birth, scene.city.today);
    if (random.chance(0.083)) writeEncounter(scene, person, patient, desk);
    const category = planOf(scene, person, age);
    if (category !== null) writeCarePlan(scene, patient, category, desk);
    if (random.chance(category === null ? 0.07 : 0.65)) writeConsent(scene, patient, category !== null);
    if (random.chance(0.05)) writeForbidden(scene, patient);
  }
}

function planOf(scene: Scene, person: Person, age: number): PlanCategory | null {
  const { random } = scene;
  const alone = age >= 65 && scene.people.filter((other) => other.home === person.home).length === 1;
  if (alone && random.chance(0.5)) return 'elderly-living-alone';
  if (age > 45 && random.chance(0.2)) return 'chronic-disease';
  if (random.chance(0.014)) return 'mental-health-community';
  return random.chance(0.014) ? 'disability' : null;
}

function writeEncounter(scene: Scene, person: Person, patient: string, desk: Desk): void {
  const { random, outlet } = scene;
  const start = Math.floor((scene.from + random.next() * (scene.to - scene.from)) / 1000) * 1000;
  if (person.deceasedOn !== null && dateOf(start) > person.deceasedOn) return;
  const end = start + random.between(1, 40) * HOUR;
  const open = end > scene.to;
  const psychiatric = random.chance(0.12);
  const ambulatory = random.chance(0.12);
  const id = `enc-${scrambled(scene.numbers.next('encounter') + 40_000_000)}`;
  const lastUpdated = open ? start : end;
  outlet.fhir({
    type: 'Encounter',
    id,
    lastUpdated,
    body: {
      resourceType: 'Encounter',
      id,
      meta: { lastUpdated: withOffset(lastUpdated) },
      status: open ? 'in-progress' : 'finished',
      // Ambulatory visits without the psychiatric service are in the file, and none of the hub's business.
      class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: ambulatory ? 'AMB' : 'EMER' },
      ...(psychiatric ? { serviceType: { coding: [{ system: 'urn:nanchang:service-type', code: 'psych-emergency' }] } } : {}),
      subject: { reference: `Patient/${patient}` },
      period: { start: withOffset(start), ...(open ? {} : { end: withOffset(end) }) },
      reasonCode: [{ text: canaries.reasonCode }],
      diagnosis: [{ condition: { display: canaries.diagnosis } }],
      location: [{ location: { reference: `Location/${desk.hospital.id.replace('org', 'loc')}` } }],
      serviceProvider: { reference: `Organization/${desk.hospital.id}` },
    },
  });
}

function writeCarePlan(scene: Scene, patient: string, category: string, desk: Desk): void {
  const { random, outlet, city } = scene;
  const id = `plan-${scrambled(scene.numbers.next('plan') + 50_000_000)}`;
  const start = addDays(city.today, -random.between(30, 900));
  const active = random.chance(0.85);
  const visits = Array.from({ length: random.between(1, 4) }, (_, at) => addDays(city.today, -75 + at * 30 + random.int(10)));
  const lastUpdated = Math.floor((scene.to - random.next() * 100 * DAY) / 1000) * 1000;
  const contained = random.chance(0.5);
  const organization = { reference: `Organization/${desk.centre.id}`, display: desk.centre.name };
  outlet.fhir({
    type: 'CarePlan',
    id,
    lastUpdated,
    body: {
      resourceType: 'CarePlan',
      id,
      meta: { lastUpdated: withOffset(lastUpdated) },
      ...(contained ? { contained: [{ resourceType: 'CareTeam', id: 'team', managingOrganization: [organization] }] } : {}),
      status: active ? 'active' : 'completed',
      intent: 'plan',
      category: [{ coding: [{ system: 'urn:nanchang:careplan-category', code: category }] }],
      subject: { reference: `Patient/${patient}` },
      period: { start, ...(active ? {} : { end: addDays(city.today, -random.between(1, 29)) }) },
      careTeam: [contained ? { reference: '#team' } : organization],
      addresses: [{ display: canaries.carePlanAddresses }],
      activity: visits.map((date) => ({
        detail: {
          kind: 'Appointment',
          status: date < city.today ? random.pick(['completed', 'completed', 'completed', 'cancelled']) : 'scheduled',
          scheduledPeriod: { start: date, end: date },
          description: canaries.carePlanNote,
        },
      })),
      note: [{ text: canaries.carePlanNote }],
    },
  });
}

function writeConsent(scene: Scene, patient: string, cared: boolean): void {
  const { random, outlet, city } = scene;
  const id = `cons-${scrambled(scene.numbers.next('consent') + 60_000_000)}`;
  const actors = cared
    ? [
        'community',
        ...(random.chance(0.5) ? ['police'] : []),
        ...(random.chance(0.3) ? ['housing'] : []),
        ...(random.chance(0.2) ? ['hotline'] : []),
      ]
    : ['health'];
  const start = addDays(city.today, -random.between(10, 600));
  const lastUpdated = Math.floor((scene.to - random.next() * 400 * DAY) / 1000) * 1000;
  outlet.fhir({
    type: 'Consent',
    id,
    lastUpdated,
    body: {
      resourceType: 'Consent',
      id,
      meta: { lastUpdated: withOffset(lastUpdated) },
      status: random.chance(0.9) ? 'active' : 'inactive',
      scope: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/consentscope', code: 'patient-privacy' }] },
      category: [{ coding: [{ system: 'http://loinc.org', code: '59284-0' }] }],
      patient: { reference: `Patient/${patient}` },
      dateTime: start,
      provision: {
        type: random.chance(0.88) ? 'permit' : 'deny',
        period: { start, end: addDays(start, random.pick([365, 730, 1095])) },
        purpose: [
          {
            system: 'urn:nanchang:purpose',
            code: random.pick(['care-coordination', 'care-coordination', 'care-coordination', 'treatment', 'emergency']),
          },
        ],
        actor: actors.map((kind) => ({
          role: { coding: [{ system: 'urn:nanchang:department-kind', code: kind }] },
          reference: { display: kind },
        })),
      },
    },
  });
}

/** Conditions and observations: the server has them, the hub must leave them. */
function writeForbidden(scene: Scene, patient: string): void {
  const { random, outlet } = scene;
  const number = scrambled(scene.numbers.next('forbidden') + 70_000_000);
  const lastUpdated = Math.floor((scene.to - random.next() * 300 * DAY) / 1000) * 1000;
  const meta = { lastUpdated: withOffset(lastUpdated) };
  const subject = { reference: `Patient/${patient}` };
  outlet.fhir({
    type: 'Condition',
    id: `cond-${number}`,
    lastUpdated,
    body: { resourceType: 'Condition', id: `cond-${number}`, meta, subject, code: { text: `${canaries.condition}-${number}` } },
  });
  outlet.fhir({
    type: 'Observation',
    id: `obs-${number}`,
    lastUpdated,
    body: {
      resourceType: 'Observation',
      id: `obs-${number}`,
      meta,
      status: 'final',
      subject,
      code: { text: canaries.observation },
      valueString: `${canaries.observation}-${number}`,
    },
  });
}
