/** What can be watched as it happens. */
import { HubError } from '../core/hub-error.ts';
import { uidOf } from './node-id.ts';
import type { SubscriptionResolvers } from './types.generated.ts';

/** Gives each item under the field's name, as subscriptions want it. */
async function* under<Name extends string, Item>(name: Name, items: AsyncIterable<Item>): AsyncGenerator<Record<Name, Item>> {
  for await (const item of items) {
    // One key of a literal type; TypeScript widens computed keys.
    yield { [name]: item } as Record<Name, Item>;
  }
}

export const subscriptionResolvers: SubscriptionResolvers = {
  runProgress: {
    subscribe(_, { id }, context) {
      const uid = uidOf('run', id);
      if (uid === null || !context.reader.sight.signed) {
        throw new HubError('RUN_NOT_FOUND', { problem: 'There is no such run', fix: 'Ask `runs` for the ids that exist, signed in' });
      }
      return under('runProgress', context.progress(uid));
    },
  },
  editionPublished: { subscribe: (_, __, context) => under('editionPublished', context.editionsPublished()) },
};
