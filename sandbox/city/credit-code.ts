/** Synthetic unified social credit codes with a right check character (GB 32100-2015). */
import type { Random } from './random.ts';

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** The check character of the first 17. */
export function creditCodeCheck(head: string): string {
  let [sum, weight] = [0, 1];
  for (let at = 0; at < 17; at++) {
    sum += alphabet.indexOf(head[at] ?? '0') * weight;
    weight = (weight * 3) % 31;
  }
  return alphabet[(31 - (sum % 31)) % 31] ?? '';
}

/** A company registered in Nanchang. */
export function makeCreditCode(random: Random): string {
  let head = `91${random.pick(['360100', '360102', '360103', '360104', '360111', '360121'])}MA`;
  while (head.length < 17) head += alphabet[random.int(31)];
  return head + creditCodeCheck(head);
}
