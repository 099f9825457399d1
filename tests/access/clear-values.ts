/** Adds clear values to the hand-written city: what only a grant opens. Synthetic; each value is a canary that no other answer may hold. */
import type { Database } from '../../store/database.ts';
import { insert, since } from '../graphql/fixture-rows.ts';

export const clear = {
  name: '王芳芳',
  citizenId: '360102198001010013',
  birthDate: '1980-01-01',
  phone: '13900000001',
  healthPhone: '13900000099',
  otherName: '李强强',
  otherId: '360102197503030027',
  address: '江西省南昌市西湖区幸福路12号幸福小区3栋2单元501室',
} as const;

export async function fillClearValues(database: Database): Promise<void> {
  const version = (person: number, name: string, birthDate: string, citizenId: string, record: number, phones: readonly string[]) =>
    since(1, {
      person,
      name,
      name_match: name,
      name_pinyin: null,
      birth_date: birthDate,
      citizen_id: citizenId,
      citizen_id_record: record,
      phones,
    });
  await insert(database, 'vault.person_version', [
    version(1, clear.name, clear.birthDate, clear.citizenId, 1, [clear.phone, clear.healthPhone]),
    version(2, clear.otherName, '1975-03-03', clear.otherId, 4, []),
  ]);
  const record = (number: number, name: string, phones: readonly string[]) => since(1, { record: number, part: '', name, phones });
  await insert(database, 'vault.person_record', [
    record(1, clear.name, [clear.phone]),
    record(3, clear.name, [clear.healthPhone]),
    record(4, clear.otherName, []),
  ]);
  await insert(database, 'vault.place_version', [since(1, { place: 4, address: clear.address, unit: '2', room: '501' })]);
}

/** Every clear value of the city. */
export const clearValues: readonly string[] = Object.values(clear);
