/** Name resolution that refuses to be led from a public host into the inner network (DNS rebinding), and to where no department ever lives. */
import { lookup as systemLookup } from 'node:dns';
import type { LookupAddress, LookupOptions } from 'node:dns';
import { BlockList, isIPv6 } from 'node:net';

type LookupCallback = (error: NodeJS.ErrnoException | null, addresses: LookupAddress[] | string, family?: number) => void;

type ResolveAll = (
  hostname: string,
  options: LookupOptions & { readonly all: true },
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

const privateRanges: readonly (readonly [string, number, 'ipv4' | 'ipv6'])[] = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['::', 127, 'ipv6'],
  ['fc00::', 7, 'ipv6'],
  ['fe80::', 10, 'ipv6'],
];

/** The machine's own neighbours: cloud platforms hand out their keys at 169.254.169.254. Nobody configures these. */
const neverRanges: typeof privateRanges = [
  ['0.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['fe80::', 10, 'ipv6'],
  ['fd00:ec2::254', 128, 'ipv6'],
];

function listOf(ranges: typeof privateRanges): (address: LookupAddress) => boolean {
  const list = new BlockList();
  for (const [net, prefix, family] of ranges) list.addSubnet(net, prefix, family);
  return ({ address }) => list.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}

/**
 * A `lookup` for the HTTP agent. Government hosts usually live on private addresses, so what a configured name resolves to first is
 * taken as meant; a name that was public and turns private later is refused. `lookup` resolves all addresses of a name.
 */
export function makeGuardedLookup(
  lookup: ResolveAll = systemLookup,
): (hostname: string, options: LookupOptions, callback: LookupCallback) => void {
  const isPrivate = listOf(privateRanges);
  const isNever = listOf(neverRanges);
  const wasPublic = new Set<string>();
  const wasPrivate = new Set<string>();
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return callback(error, []);
      const inner = addresses.some(isPrivate);
      if (addresses.some(isNever) || (inner && wasPublic.has(hostname) && !wasPrivate.has(hostname))) {
        return callback(Object.assign(new Error('the name leads into the inner network'), { code: 'EHUBPRIVATE' }), []);
      }
      (inner ? wasPrivate : wasPublic).add(hostname);
      const first = addresses[0];
      if (options.all === true) return callback(null, addresses);
      if (first === undefined) return callback(Object.assign(new Error('no address'), { code: 'ENOTFOUND' }), []);
      return callback(null, first.address, first.family);
    });
  };
}
