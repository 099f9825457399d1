/** The reference files' rows: text for CSV, properties and geometry for grids. */
import { z } from 'zod';
import { textShape } from '../text-shape.ts';

export const divisionSchema = textShape('code', 'name', 'level', 'parent', 'successor');
export const departmentSchema = textShape('code', 'name', 'key', 'phone');
export const holidaySchema = textShape('date', 'kind');

const position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]).rest(z.number());
const ring = z.array(position).min(4).max(100_000);
const polygon = z.array(ring).min(1).max(1_000);
const optional = z.union([z.string(), z.number()]).nullish();

export const gridSchema = z.object({
  code: optional,
  name: z.string().nullish(),
  community: optional,
  station: optional,
  policeGrid: optional,
  households: optional,
  geometry: z.discriminatedUnion('type', [
    z.object({ type: z.literal('Polygon'), coordinates: polygon }),
    z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(polygon).min(1).max(1_000) }),
  ]),
});
