/** A case of the housing department (wj): illegal building, unsafe house, property dispute, illegal letting. */
import { writeAddress } from '../dirt/address.ts';
import { dirtyDate } from '../dirt/date.ts';
import { dirtyKey } from '../dirt/key.ts';
import { dirtyName } from '../dirt/name.ts';
import { dirtyPhone } from '../dirt/phone.ts';
import { DAY, HOUR, dateOf, wallClock } from './calendar.ts';
import type { Matter } from './matter.ts';
import type { Scene } from './scene.ts';
import { truePlace } from './true-place.ts';

/** Returns 案件编号. */
export function writeHousingCase(scene: Scene, matter: Matter, at: number, orderNo: string | null): string {
  const { random, outlet, numbers, compound } = scene;
  const day = dateOf(at);
  const month = `WJ${day.slice(0, 4)}${day.slice(5, 7)}`;
  const number = `${month}${String(numbers.next(month)).padStart(5, '0')}`;
  const closedAt = random.chance(0.8) ? at + random.between(5, 60) * DAY : null;
  const closed = closedAt !== null && closedAt < scene.to ? closedAt : null;
  const address = writeAddress(random, matter.dwelling, {
    level: matter.level === 'room' ? 'room' : matter.level === 'building' ? 'building' : 'compound',
    landmark: 0,
  });
  const knowsDwelling = matter.level === 'room' && random.chance(0.6);
  const subject = matter.other ?? matter.caller;
  const before = closed === null ? random.pick(['待核查', '处置中', '处置中']) : '处置中';
  const openedAt = Math.min(at + random.between(1, 30) * HOUR, scene.to);
  const changedAt = closed === null ? openedAt : Math.min(closed + HOUR, scene.to);
  const make = (state: string, closedOn: string, touched: number): string[] => [
    number,
    matter.topic.housing,
    knowsDwelling ? dirtyKey(random, matter.dwelling.code) : '',
    address.text ?? '',
    orderNo ?? '',
    day,
    state,
    closedOn,
    subjectName,
    subjectPhone,
    wallClock(touched),
  ];
  const subjectName = dirtyName(random, subject.name, subject.sex, { titled: 0.05, empty: 0.08 }) ?? '';
  const subjectPhone = dirtyPhone(random, subject.phone, { missing: 0.2, office: compound.company.phone }) ?? '';
  const fields = make(
    closed === null ? before : random.pick(['已整改', '已销案']),
    closed === null ? '' : dirtyDate(random, dateOf(closed), { none: 0.002 }),
    changedAt,
  );
  outlet.housing('wj', {
    key: number,
    fields,
    createdAt: openedAt,
    changedAt,
    ...(closed === null ? {} : { earlier: make(before, '', openedAt) }),
  });
  if (address.text !== null) outlet.place(`housing:wj:${number}`, truePlace(matter.dwelling, matter.level, address.said));
  return number;
}
