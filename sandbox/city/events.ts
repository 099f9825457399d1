/** Plays the matters of a compound: each takes its course through the departments, which write their own rows and each other's numbers. */
import { DAY, HOUR, MINUTE } from './calendar.ts';
import { writeDispute } from './dispute.ts';
import { writeHousingCase } from './housing-case.ts';
import { writeIncident, writeParties } from './incident.ts';
import type { Matter } from './matter.ts';
import { orderNumber, writeOrder } from './order.ts';
import { writePoliceCase } from './police-case.ts';
import type { Scene } from './scene.ts';

const incidentRecord = (jqbh: string): string => `police:jq_jbxx:${jqbh}`;
const orderRecord = (orderNo: string): string => `hotline:order:${orderNo}`;

export function playMatter(scene: Scene, matter: Matter): void {
  switch (matter.course) {
    case 'order':
      return playOrder(scene, matter);
    case 'order-housing':
      return playOrderHousing(scene, matter);
    case 'housing':
      writeHousingCase(scene, matter, matter.at, null);
      return;
    case 'order-incident':
    case 'order-incident-dispute':
      return playOrderIncident(scene, matter);
    case 'incident-order':
      return playIncidentOrder(scene, matter);
    case 'case':
      playCase(scene, matter, matter.at, null);
      return;
    case 'dispute':
      playDispute(scene, matter, matter.at, null);
      return;
    case 'incident':
    case 'incident-case':
    case 'incident-dispute':
    case 'incident-dispute-case':
      return playIncident(scene, matter);
    default:
      return matter.course satisfies never;
  }
}

function playIncident(scene: Scene, matter: Matter): void {
  const jqbh = callPolice(scene, matter, matter.at, false);
  const later = Math.min(matter.at + scene.random.between(1, 30) * HOUR, scene.to);
  if (matter.course === 'incident-case') playCase(scene, matter, later, jqbh);
  else if (matter.course !== 'incident') playDispute(scene, matter, later, jqbh);
}

function callPolice(scene: Scene, matter: Matter, at: number, transferred: boolean): string {
  const jqbh = writeIncident(scene, matter, at, transferred);
  const { random } = scene;
  const victim = matter.topic.criminal && random.chance(0.6) ? matter.caller : null;
  // The caller is written down as a person in seven calls of eight, the rest stays a name in the call's own row.
  writeParties(scene, 'JQ', jqbh, at, [
    ['caller', random.chance(0.88) ? matter.caller : null],
    ['victim', victim],
    ['other', victim === null && random.chance(0.8) ? matter.other : null],
    ['witness', random.chance(0.05) ? random.pick(scene.adults) : null],
  ]);
  return jqbh;
}

/** Returns ajbh. One number in twenty-five was never typed in: the link is true but not written. */
function playCase(scene: Scene, matter: Matter, at: number, jqbh: string | null): string {
  const { random, outlet } = scene;
  const written = jqbh !== null && random.chance(0.96);
  const ajbh = writePoliceCase(scene, matter, at, written ? jqbh : null);
  writeParties(scene, 'AJ', ajbh, at, [
    ['victim', matter.caller],
    ['suspect', random.chance(0.7) ? matter.other : null],
    ['witness', random.chance(0.3) ? random.pick(scene.adults) : null],
  ]);
  if (jqbh !== null) outlet.matter(incidentRecord(jqbh), `police:aj_jbxx:${ajbh}`, 'BECAME', written);
  return ajbh;
}

function playDispute(scene: Scene, matter: Matter, at: number, jqbh: string | null): void {
  const { random, outlet } = scene;
  const ajbh =
    matter.course === 'incident-dispute-case' ? playCase(scene, matter, Math.min(at + random.between(2, 20) * DAY, scene.to), null) : null;
  const written = jqbh !== null && random.chance(0.95);
  const jfbh = writeDispute(scene, matter, at, { jqbh: written ? jqbh : null, ajbh });
  writeParties(scene, 'JF', jfbh, at, [
    ['partyA', matter.caller],
    ['partyB', matter.other],
  ]);
  const record = `police:jf_jbxx:${jfbh}`;
  if (jqbh !== null) outlet.matter(incidentRecord(jqbh), record, 'BECAME', written);
  if (ajbh !== null) outlet.matter(record, `police:aj_jbxx:${ajbh}`, 'BECAME', true);
}

function playOrder(scene: Scene, matter: Matter): void {
  const orderNo = orderNumber(scene, matter.at);
  writeOrder(scene, matter, matter.at, orderNo, { related: [] });
  // Somebody who hears nothing calls again.
  const again = matter.at + scene.random.between(2, 100) * HOUR;
  if (again >= scene.to || !scene.random.chance(0.03)) return;
  const second = orderNumber(scene, again);
  const known = scene.random.chance(0.7);
  writeOrder(scene, matter, again, second, { related: [], ...(known ? { duplicateOf: orderNo } : {}) });
  scene.outlet.matter(orderRecord(orderNo), orderRecord(second), 'SAME_MATTER', known);
}

function playOrderHousing(scene: Scene, matter: Matter): void {
  const { random, outlet } = scene;
  const orderNo = orderNumber(scene, matter.at);
  const source = random.chance(0.9);
  const opened = Math.min(matter.at + random.between(5, 80) * HOUR, scene.to);
  const number = writeHousingCase(scene, matter, opened, source ? orderNo : null);
  const typed = random.chance(0.2);
  writeOrder(scene, matter, matter.at, orderNo, { related: typed ? [number] : [] });
  outlet.matter(orderRecord(orderNo), `housing:wj:${number}`, 'FOLLOW_ON', source || typed);
}

/** No police matter: the incident ends as transferred and stands in the hotline's file minutes later. */
function playIncidentOrder(scene: Scene, matter: Matter): void {
  const { random, outlet } = scene;
  const jqbh = callPolice(scene, matter, matter.at, true);
  const at = Math.min(matter.at + random.between(5, 120) * MINUTE, scene.to);
  const orderNo = orderNumber(scene, at);
  const written = random.chance(0.9);
  writeOrder(scene, matter, at, orderNo, { related: written ? [jqbh] : [], transferred: true });
  outlet.matter(incidentRecord(jqbh), orderRecord(orderNo), 'TRANSFERRED', written);
  // A third of them end with the housing department: the story that all three departments know a part of.
  if (!random.chance(0.35)) return;
  const number = writeHousingCase(scene, matter, Math.min(at + random.between(5, 80) * HOUR, scene.to), orderNo);
  outlet.matter(orderRecord(orderNo), `housing:wj:${number}`, 'FOLLOW_ON', true);
}

/** A call to 12345 that the operator hands to 110. */
function playOrderIncident(scene: Scene, matter: Matter): void {
  const { random, outlet } = scene;
  const orderNo = orderNumber(scene, matter.at);
  const at = Math.min(matter.at + random.between(3, 60) * MINUTE, scene.to);
  const jqbh = callPolice(scene, matter, at, false);
  const written = random.chance(0.75);
  writeOrder(scene, matter, matter.at, orderNo, { related: written ? [jqbh] : [], toPolice: true });
  outlet.matter(orderRecord(orderNo), incidentRecord(jqbh), 'SAME_MATTER', written);
  if (matter.course === 'order-incident-dispute') playDispute(scene, matter, Math.min(at + random.between(2, 40) * HOUR, scene.to), jqbh);
}
