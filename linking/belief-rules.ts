/** Which record a person's believed value is taken from: how usable the value is, then how much the department's word weighs, then how recent it is. Data. */
import type { Department } from '../core/department.ts';

/** Lower ranks first. Police and health see the document; the hotline writes down what a caller says. */
export const departmentRank: Readonly<Record<Department, number>> = { police: 1, health: 2, housing: 3, hotline: 4, reference: 5 };

/** A full name before a Latin one, a masked one and a surname. */
export const nameKindRank = ['full', 'latin', 'masked', 'surname'] as const;
