/** Name resolution that refuses to be led from a public host into the inner network (DNS rebinding). */
import { lookup } from 'node:dns';
import type { LookupAddress, LookupOptions } from 'node:dns';
import { BlockList, isIPv6 } from 'node:net';

type LookupCallback = (error: NodeJS.ErrnoException | null, addresses: LookupAddress[] | string, family?: number) => void;

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

function makePrivateList(): BlockList {
  const list = new BlockList();
  for (const [net, prefix, family] of privateRanges) list.addSubnet(net, prefix, family);
  return list;
}

/**
 * A `lookup` for the HTTP agent. Government hosts usually live on private addresses, so what a configured name resolves to first is
 * taken as meant; a name that was public and turns private later is refused.
 */
export function makeGuardedLookup(): (hostname: string, options: LookupOptions, callback: LookupCallback) => void {
  const privateList = makePrivateList();
  const wasPublic = new Set<string>();
  const wasPrivate = new Set<string>();
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return callback(error, []);
      const inner = addresses.some(({ address }) => privateList.check(address, isIPv6(address) ? 'ipv6' : 'ipv4'));
      if (inner && wasPublic.has(hostname) && !wasPrivate.has(hostname)) {
        return callback(Object.assign(new Error('public host resolved to a private address'), { code: 'EHUBPRIVATE' }), []);
      }
      (inner ? wasPrivate : wasPublic).add(hostname);
      const first = addresses[0];
      if (options.all === true) return callback(null, addresses);
      if (first === undefined) return callback(Object.assign(new Error('no address'), { code: 'ENOTFOUND' }), []);
      return callback(null, first.address, first.family);
    });
  };
}
