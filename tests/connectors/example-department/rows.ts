/** The lamp register's rows. */
import { textShape } from '../../../connectors/text-shape.ts';

export const lampSchema = textShape('number', 'address', 'longitude', 'latitude');
