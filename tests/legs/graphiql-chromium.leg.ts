/** GraphiQL in a real Chromium, with no network but the hub: six tabs, the documentation explorer, the header editor, an answer. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { workedQuestions } from '../../server/worked-questions.ts';
import { fillFixture } from '../graphql/fixture.ts';
import { createDatabase } from '../support/database.ts';
import { startTestApi } from '../support/start-test-api.ts';
import type { TestApi } from '../support/start-test-api.ts';

let database: Awaited<ReturnType<typeof createDatabase>>;
let api: TestApi;
let browser: Browser;
let page: Page;
const foreign: string[] = [];

beforeAll(async () => {
  const executablePath = process.env['CHROMIUM'];
  if (executablePath === undefined) throw new Error('CHROMIUM must name the browser: .ci/run sets it');
  database = await createDatabase();
  await fillFixture(database.database);
  api = await startTestApi(database);
  browser = await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  await page.route('**/*', async (route) => {
    const url = route.request().url();
    if (url.startsWith(api.url) || url.startsWith('data:') || url.startsWith('blob:')) return route.continue();
    foreign.push(url);
    return route.abort();
  });
  await page.goto(`${api.url}/graphiql#token=${await api.sign({ role: 'officer', department: 'police' })}`);
  await page.waitForSelector('.graphiql-container .graphiql-tab', { timeout: 60_000 });
});

afterAll(async () => {
  await browser.close();
  await api.close();
  await database.drop();
});

test('there is a tab for each worked question', async () => {
  const questions = workedQuestions();
  expect(questions).toHaveLength(6);
  const names = questions.map(({ document }) => /^query (\w+)/m.exec(document)?.[1] ?? '');
  const tabs = await page.locator('.graphiql-tab').allInnerTexts();
  for (const name of names) expect(tabs.join(' ')).toContain(name);
});

test('the header editor holds the token', async () => {
  await page.getByRole('button', { name: 'Headers' }).click();
  const tool = page.locator('.graphiql-editor-tool');
  // The editor writes its lines a moment after it is shown.
  await tool.locator('.view-line', { hasText: 'authorization' }).first().waitFor();
  expect(await tool.innerText()).toMatch(/authorization/);
});

test('the documentation explorer teaches the city', async () => {
  await page
    .getByRole('button', { name: /Documentation Explorer/i })
    .first()
    .click();
  const explorer = page.locator('.graphiql-doc-explorer');
  await explorer.waitFor();
  await explorer
    .getByRole('link', { name: 'Query' })
    .or(explorer.getByText('Query', { exact: true }))
    .first()
    .click();
  await expect(explorer.innerText()).resolves.toMatch(/people|places|cases/);
});

test('every tab is answered', async () => {
  const tabs = page.locator('.graphiql-tab');
  for (let index = 0; index < 6; index += 1) {
    await tabs.nth(index).click();
    // The editor takes the tab's document over a moment after the tab is shown, and reads its operations after another (its own delay).
    const name = /^query (\w+)/m.exec(workedQuestions()[index]?.document ?? '')?.[1] ?? '';
    await page.locator('.graphiql-query-editor .view-line', { hasText: name }).first().waitFor();
    await page.waitForTimeout(1_000);
    const answered = page.waitForResponse(
      (response) => response.url() === `${api.url}/graphql` && response.request().postData()?.includes('IntrospectionQuery') !== true,
    );
    await page.locator('.graphiql-execute-button').click();
    const body = (await (await answered).json()) as { data?: unknown; errors?: unknown };
    expect(body.errors).toBeUndefined();
    expect(body.data).toBeDefined();
  }
  if (process.env['SCREENSHOT_DIR'] !== undefined) {
    mkdirSync(process.env['SCREENSHOT_DIR'], { recursive: true });
    writeFileSync(path.join(process.env['SCREENSHOT_DIR'], 'graphiql.png'), await page.screenshot());
  }
});

test('nothing outside of the hub was asked for', () => {
  expect(foreign).toEqual([]);
});
