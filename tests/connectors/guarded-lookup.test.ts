/** Names that lead inwards: a host may be inner from the start, never become so, and never be the machine's own neighbour. */
import type { LookupAddress } from 'node:dns';
import { expect, test } from '@jest/globals';
import { makeGuardedLookup } from '../../connectors/transports/http/guarded-lookup.ts';

/** What came of resolving a name again and again while its addresses change: the address, or the code of the refusal. */
async function resolved(...answers: readonly (readonly string[])[]): Promise<string[]> {
  let asked = 0;
  const lookup = makeGuardedLookup((_name, _options, callback) => {
    const addresses = answers[asked++] ?? [];
    callback(
      null,
      addresses.map((address): LookupAddress => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  });
  const outcomes: string[] = [];
  while (asked < answers.length)
    outcomes.push(
      await new Promise<string>((resolve) =>
        lookup('hotline.example', {}, (error, address) =>
          resolve(error === null ? (typeof address === 'string' ? address : 'a list') : (error.code ?? 'no code')),
        ),
      ),
    );
  return outcomes;
}

test.each([
  ['a public host stays one', [['203.0.113.7'], ['203.0.113.8']], ['203.0.113.7', '203.0.113.8']],
  ['a host that was inner from the start is meant', [['10.1.2.3'], ['203.0.113.7'], ['10.1.2.3']], ['10.1.2.3', '203.0.113.7', '10.1.2.3']],
  ['a public host that turns inner is refused', [['203.0.113.7'], ['10.1.2.3']], ['203.0.113.7', 'EHUBPRIVATE']],
  ['one inner address among public ones is enough', [['203.0.113.7'], ['203.0.113.7', '192.168.0.1']], ['203.0.113.7', 'EHUBPRIVATE']],
  ['an inner address in the clothes of IPv6', [['2001:db8::1'], ['::ffff:10.1.2.3']], ['2001:db8::1', 'EHUBPRIVATE']],
  ['loopback', [['203.0.113.7'], ['::1']], ['203.0.113.7', 'EHUBPRIVATE']],
  ['where platforms hand out keys, even at first', [['169.254.169.254']], ['EHUBPRIVATE']],
  ['the same as IPv6', [['::ffff:a9fe:a9fe'], ['fe80::1'], ['fd00:ec2::254']], ['EHUBPRIVATE', 'EHUBPRIVATE', 'EHUBPRIVATE']],
  ['no address at all', [[]], ['ENOTFOUND']],
])('%s', async (_, answers, outcomes) => {
  expect(await resolved(...answers)).toEqual(outcomes);
});
