/** A phone field as it was filled in: country code, spaces, dashes, an extension, two numbers, none. */
import type { Random } from '../city/random.ts';

export interface PhoneDirt {
  /** Share left empty; default 0.06. */
  readonly missing?: number;
  /** The property office's number, given in one of a hundred cases. */
  readonly office?: string;
  /** A second number, written beside the first in one of fifty cases. */
  readonly second?: string | null;
}

/** `phone` is a bare mobile or landline (0791…); null when there is none. */
export function dirtyPhone(random: Random, phone: string | null, dirt: PhoneDirt = {}): string | null {
  if (dirt.office !== undefined && random.chance(0.01)) return formed(random, dirt.office);
  if (phone === null || random.chance(dirt.missing ?? 0.06)) return null;
  if (random.chance(0.001)) return random.pick(['13800138000', '110', '0', '无', '12345678901']);
  const text = formed(random, phone);
  return typeof dirt.second === 'string' && random.chance(0.02) ? `${text}${random.pick(['/', '、', ' ', ',', '；'])}${dirt.second}` : text;
}

function formed(random: Random, phone: string): string {
  const roll = random.next();
  if (phone.startsWith('0')) {
    if (roll < 0.5) return `${phone.slice(0, 4)}-${phone.slice(4)}`;
    if (roll < 0.6) return `(${phone.slice(0, 4)})${phone.slice(4)}`;
    if (roll < 0.7) return phone.slice(4);
    return roll < 0.8 ? `${phone.slice(0, 4)}-${phone.slice(4)}-${random.between(801, 899)}` : phone;
  }
  if (roll < 0.03) return `+86${phone}`;
  if (roll < 0.04) return `+86 ${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}`;
  if (roll < 0.045) return `0086${phone}`;
  if (roll < 0.065) return `${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}`;
  if (roll < 0.085) return `${phone.slice(0, 3)}-${phone.slice(3, 7)}-${phone.slice(7)}`;
  if (roll < 0.09) return phone.slice(0, 10);
  return phone;
}
