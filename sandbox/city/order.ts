/** An order of the 12345 hotline with its steps, as the API sends it. */
import { writeAddress } from '../dirt/address.ts';
import { dirtyCitizenId } from '../dirt/citizen-id.ts';
import { dirtyCoordinates } from '../dirt/coordinates.ts';
import { dirtyName } from '../dirt/name.ts';
import { dirtyPhone } from '../dirt/phone.ts';
import { DAY, HOUR, MINUTE, compact, dateOf, startOfDay, withOffset } from './calendar.ts';
import { hotlineCategories } from './dictionary.ts';
import type { Matter } from './matter.ts';
import type { HotlineStep } from './outlet.ts';
import type { Scene } from './scene.ts';
import { questionCategories, questions } from './topics.ts';
import { truePlace } from './true-place.ts';

export interface OrderOptions {
  readonly related: readonly string[];
  /** Handed over by the police. */
  readonly transferred?: boolean;
  /** Handed on to the police. */
  readonly toPolice?: boolean;
  readonly duplicateOf?: string;
}

/** The next order number of a day. */
export function orderNumber(scene: Scene, at: number): string {
  const day = `NC${compact(dateOf(at))}`;
  return `${day}${String(scene.numbers.next(day)).padStart(6, '0')}`;
}

export function writeOrder(scene: Scene, matter: Matter, at: number, orderNo: string, options: OrderOptions): void {
  const { random, outlet, compound } = scene;
  const question =
    matter.course === 'order' && options.duplicateOf === undefined && random.chance(0.45) ? random.int(questions.length) : null;
  const category = question === null ? matter.topic.category : (questionCategories[question] ?? '01.01.01');
  const [, , department = 'DP20', days = 5] = hotlineCategories.find(([code]) => code === category) ?? [];
  const course = courseOf(scene, orderNo, at, department, days, options);
  const words = question === null ? random.pick(matter.topic.words) : (questions[question] ?? '');
  const address = writeAddress(random, matter.dwelling, {
    level: matter.level === 'room' ? 'room' : matter.level === 'building' ? 'building' : 'compound',
    empty: 0.06,
    landmark: matter.level === 'area' ? 0.8 : 0.06,
  });
  const position = dirtyCoordinates(random, matter.dwelling.position, 'GCJ02', { missing: 0.35, noise: 30 });
  const caller = callerOf(scene, matter);
  const { community } = compound;
  const updatedAt = random.chance(0.00015) ? startOfDay('2097-06-01') : course.updatedAt;
  const record = `hotline:order:${orderNo}`;
  outlet.order({
    orderNo,
    updatedAt,
    steps: course.steps,
    body: {
      orderNo,
      channel:
        options.transferred === true
          ? 'police-transfer'
          : random.pick(['phone', 'phone', 'phone', 'phone', 'app', 'wechat', 'web', 'visit']),
      kind:
        question === null
          ? random.pick(['complaint', 'complaint', 'request', 'report'])
          : random.pick(['consultation', 'consultation', 'request', 'suggestion']),
      category,
      title: words,
      content: `${random.chance(0.3) ? `来电人${matter.caller.name.full}反映：` : '市民反映：'}${address.text ?? ''}${words}${random.chance(0.1) && matter.caller.phone !== null ? `，电话${matter.caller.phone}` : ''}，请相关部门尽快处理。`,
      ...(caller === null ? {} : { caller }),
      ...(address.text === null ? {} : { address: address.text }),
      areaCode: random.pick([community.code, community.code, community.street.code, community.street.district.code]),
      location: position === null ? null : { lon: position[0], lat: position[1] },
      status: course.status,
      createdAt: withOffset(at),
      updatedAt: withOffset(updatedAt),
      dispatchedTo: course.steps.length > 1 ? department : null,
      coDepartments: random.chance(0.08) ? [random.pick(['DP06', 'DP16', 'DP17'])] : [],
      deadline: random.chance(0.3) ? null : withOffset(startOfDay(dateOf(at)) + (days + 2 * Math.ceil(days / 5) + 1) * DAY - 1000),
      answeredAt:
        course.answeredAt === null
          ? null
          : random.chance(0.005)
            ? withOffset(course.answeredAt).slice(0, 19)
            : withOffset(course.answeredAt),
      closedAt: course.closedAt === null ? null : withOffset(course.closedAt),
      followUp: course.followUp,
      duplicateOf: options.duplicateOf ?? null,
      relatedNumbers: options.related,
      deleted: false,
    },
  });
  if (caller !== null && (caller['name'] ?? caller['phone'] ?? caller['idNumber']) !== undefined) outlet.identity(record, matter.caller.id);
  if (address.text !== null) outlet.place(record, truePlace(matter.dwelling, matter.level, address.said));
}

/** Null for a caller who said nothing at all. */
function callerOf(scene: Scene, matter: Matter): Readonly<Record<string, unknown>> | null {
  const { random } = scene;
  if (random.chance(0.02)) return null;
  const { caller } = matter;
  const name = dirtyName(random, caller.name, caller.sex, { titled: 0.2, empty: 0.03 });
  const phone = dirtyPhone(random, caller.phone, { missing: 0.05, office: scene.compound.company.phone, second: caller.formerPhone });
  const idNumber = random.chance(0.85)
    ? null
    : caller.documentCode === '111'
      ? dirtyCitizenId(random, caller.documentNumber, { missing: 0 })
      : caller.documentNumber;
  return {
    ...(name === null ? {} : { name }),
    ...(phone === null ? {} : { phone }),
    ...(idNumber === null ? {} : { idNumber }),
    confidential: random.chance(0.06),
  };
}

interface OrderCourse {
  readonly steps: readonly HotlineStep[];
  readonly status: string;
  readonly updatedAt: number;
  readonly answeredAt: number | null;
  readonly closedAt: number | null;
  readonly followUp: Readonly<Record<string, unknown>> | null;
}

type PlannedStep = readonly [action: string, at: number, status: string];

/** Receive, dispatch, accept, answer, call back, close, with returns, extensions and reopenings; cut off at the city's now. */
function courseOf(scene: Scene, orderNo: string, at: number, department: string, days: number, options: OrderOptions): OrderCourse {
  const { random } = scene;
  const received: PlannedStep = ['receive', at, 'received'];
  const planned: PlannedStep[] = [received];
  let clock = at;
  const then = (action: string, after: number, status: string): void => {
    clock += after;
    planned.push([action, clock, status]);
  };
  if (random.chance(0.015)) then('cancel', random.between(10, 300) * MINUTE, 'cancelled');
  else {
    then('dispatch', random.between(2, 200) * MINUTE, 'dispatched');
    if (options.toPolice === true) then('transfer', 2 * MINUTE, 'dispatched');
    if (random.chance(0.06)) {
      then('return', random.between(1, 20) * HOUR, 'returned');
      then('dispatch', random.between(5, 90) * MINUTE, 'dispatched');
    }
    then('accept', random.between(10, 900) * MINUTE, random.chance(0.5) ? 'accepted' : 'in_progress');
    if (random.chance(0.07)) then('extend', days * 0.7 * DAY, 'delayed');
    then('answer', random.next() * days * 1.3 * DAY, 'answered');
    if (random.chance(0.05)) {
      then('reopen', random.between(5, 40) * HOUR, 'reopened');
      then('answer', random.between(1, 5) * DAY, 'answered');
    }
    then('call_back', random.between(4, 70) * HOUR, 'follow_up');
    then('close', random.between(1, 30) * HOUR, 'closed');
  }
  const done = planned.filter(([, when]) => when <= scene.to);
  const last = done.at(-1) ?? received;
  const when = (action: string): number | null => done.findLast(([name]) => name === action)?.[1] ?? null;
  const called = when('call_back');
  const reached = random.chance(0.85);
  const resolved = random.chance(0.78);
  return {
    steps: done.map(([action, instant], index) => ({
      orderNo,
      seq: index + 1,
      action,
      at: withOffset(instant),
      department: action === 'receive' || action === 'call_back' || action === 'close' ? 'DP20' : department,
      note: action === 'answer' ? '已联系市民并处理' : '',
    })),
    status: last[2],
    updatedAt: last[1],
    answeredAt: when('answer'),
    closedAt: when('close'),
    followUp:
      called === null
        ? null
        : {
            at: withOffset(called),
            reached,
            resolved: reached ? resolved : null,
            satisfaction: reached ? random.pick(resolved ? [5, 5, 4, 3] : [3, 2, 1, null]) : null,
          },
  };
}
