/** FHIR Patients of a compound: most people have one, some two that the department has or has not merged itself. */
import { canaries } from '../canaries.ts';
import { writeAddress } from '../dirt/address.ts';
import { dirtyCitizenId } from '../dirt/citizen-id.ts';
import { dirtyName } from '../dirt/name.ts';
import { dirtyPhone } from '../dirt/phone.ts';
import { DAY, startOfDay, withOffset } from './calendar.ts';
import { scrambled } from './numbers.ts';
import type { Person } from './person.ts';
import type { Scene } from './scene.ts';
import { truePlace } from './true-place.ts';

/** The ids under which each person is a patient. */
export function writePatients(scene: Scene): ReadonlyMap<Person, string> {
  const patients = new Map<Person, string>();
  for (const person of scene.people) {
    if (!scene.random.chance(0.72)) continue;
    const id = `pat-${scrambled(person.serial * 4)}`;
    patients.set(person, id);
    const second = scene.random.chance(0.04) ? `pat-${scrambled(person.serial * 4 + 1)}` : null;
    writePatient(scene, person, id, null);
    if (second === null) continue;
    writePatient(
      scene,
      person,
      second,
      scene.random.chance(0.5) ? { other: id, type: scene.random.pick(['replaced-by', 'seealso']) } : null,
    );
  }
  return patients;
}

interface PatientLink {
  readonly other: string;
  readonly type: string;
}

export function writePatient(scene: Scene, person: Person, id: string, link: PatientLink | null, changedAt?: number): void {
  const { random, outlet } = scene;
  const old = person.formerHome !== null && random.chance(0.25);
  const home = old && person.formerHome !== null ? person.formerHome : person.home;
  const address = writeAddress(random, home, { empty: 0.05 });
  const ahead = random.chance(0.0001);
  const lastUpdated =
    changedAt ?? (ahead ? startOfDay('2096-01-01') : Math.floor((scene.to - random.next() ** 2 * 500 * DAY) / 1000) * 1000);
  const name = dirtyName(random, person.name, person.sex, { empty: 0.004 });
  const number = person.documentCode === '111' ? dirtyCitizenId(random, person.documentNumber, { missing: 0.25 }) : null;
  const phone = dirtyPhone(random, person.phone ?? parentPhone(scene, person), { missing: 0.1, office: scene.compound.company.phone });
  const birth = random.next();
  const identifier = [
    ...(number === null ? [] : [{ system: 'urn:oid:2.16.156.10011.1.3', value: number }]),
    ...(person.foreigner ? [{ system: 'urn:nanchang:passport', value: person.documentNumber }] : []),
    ...(random.chance(0.85) ? [{ system: 'urn:nanchang:health-card', value: person.healthCard }] : []),
  ];
  outlet.fhir({
    type: 'Patient',
    id,
    lastUpdated,
    body: {
      resourceType: 'Patient',
      id,
      meta: { lastUpdated: withOffset(lastUpdated) },
      extension: [
        { url: 'urn:nanchang:ethnicity', valueString: canaries.ethnicity },
        { url: 'urn:nanchang:religion', valueString: canaries.religion },
      ],
      active: link === null,
      identifier,
      ...(name === null ? {} : { name: [{ use: 'official', text: name }] }),
      gender: random.chance(0.02) ? 'unknown' : person.sex === 1 ? 'male' : 'female',
      ...(birth < 0.04 ? {} : { birthDate: birth < 0.05 ? person.birth.slice(0, 4) : birth < 0.055 ? '1900-01-01' : person.birth }),
      ...(phone === null ? {} : { telecom: [{ system: 'phone', value: phone, use: 'mobile' }] }),
      ...(address.text === null ? {} : { address: [{ use: 'home', text: address.text }] }),
      ...(person.deceasedOn === null || random.chance(0.1)
        ? {}
        : random.chance(0.7)
          ? { deceasedDateTime: person.deceasedOn }
          : { deceasedBoolean: true }),
      maritalStatus: { text: canaries.maritalStatus },
      ...(random.chance(0.2)
        ? { photo: [{ contentType: 'image/jpeg', data: Buffer.from(`${canaries.fhirPhoto}${id}`).toString('base64') }] }
        : {}),
      ...(link === null ? {} : { link: [{ other: { reference: `Patient/${link.other}` }, type: link.type }] }),
    },
  });
  outlet.identity(`health:Patient:${id}`, person.id);
  if (address.text !== null) outlet.place(`health:Patient:${id}`, truePlace(home, 'room', address.said));
}

/** A child is reached over somebody of its household. */
function parentPhone(scene: Scene, person: Person): string | null {
  return scene.people.find((other) => other.home === person.home && other.phone !== null)?.phone ?? null;
}
