/** The pipeline's own suite once more with the queue on a real Redis (REDIS_URL). */
import { expect, test } from '@jest/globals';

const redisUrl = process.env['REDIS_URL'];

test('a Redis is there to test against', () => {
  expect(redisUrl).toMatch(/^rediss?:/);
});

process.env['HUB_TEST_REDIS_URL'] = redisUrl;
await import('../jobs/pipeline.test.ts');
await import('../jobs/night.test.ts');
await import('../jobs/editions.test.ts');
await import('../jobs/queue.test.ts');
await import('../jobs/crash.test.ts');
