import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openDoor, type Door } from '../helpers/browser/door.ts';
import { fillSampleFolder, samplePassword } from '../helpers/browser/sample-office.ts';
import { callFrom, launchChromium, signIn, visit } from '../helpers/browser/visitor.ts';
import { sitDown, type Person } from './person.ts';

const folder = mkdtempSync(join(tmpdir(), 'baton-scripts-'));
let browser: Browser;
let door: Door;
let page: Page;

beforeAll(async () => {
  await fillSampleFolder(folder);
  browser = await launchChromium();
  door = await openDoor(folder);
  page = await visit(browser, door.link);
  await signIn(page, samplePassword);
});

afterAll(async () => {
  await browser.close();
  await door.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

const button = (name: string | RegExp) => page.getByRole('button', { name }).first();
const ticks = () => page.getByRole('grid').getByRole('checkbox', { name: /^Select (?!.*on this page)/ });
const option = (name: RegExp) => page.getByRole('option', { name }).first();

/** Each script starts where Baton opens, with nothing ticked and nothing filtered. */
beforeEach(async () => {
  const { origin } = new URL(page.url());
  await page.goto('about:blank');
  await page.goto(`${origin}/#/today`);
  await page.getByRole('heading', { level: 1 }).waitFor();
});

function say(what: string, person: Person): void {
  const { clicks, keys, seconds } = person.effort();
  console.info(`${what}: ${clicks} clicks, ${keys} keys, ${seconds.toFixed(1)} s`);
}

async function unassigned(): Promise<number> {
  return (await callFrom(page, 'leads.list', { filter: { statusCategories: ['unassigned'] }, limit: 1 })).total;
}

test('a new broker assigns 20 leads in under 60 seconds with at most 12 clicks, and undoes what was a mistake', async () => {
  const before = await unassigned();
  const person = sitDown(page);
  await person.click(page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: /^Leads/ }));
  await person.click(button(/^Unassigned/));
  await page
    .getByRole('grid')
    .and(page.locator(`[aria-rowcount="${before + 1}"]`))
    .waitFor();
  await person.click(ticks().nth(0));
  const twentieth = page.getByRole('grid').locator('[aria-rowindex="21"]').getByRole('checkbox');
  await person.click(twentieth, { withShift: true });
  await page.getByText('20 selected').waitFor();
  await person.click(button(/^Assign to/));
  await person.click(option(/Ana Silva/));
  await person.click(button('Assign 20'));
  await page.getByText('20 leads assigned across 1 agent').first().waitFor();
  say('assign 20 leads', person);
  const { clicks, seconds } = person.effort();
  expect([clicks <= 12, seconds < 60, await unassigned()]).toEqual([true, true, before - 20]);

  const sorry = sitDown(page);
  await sorry.click(button('Undo run'));
  await page.getByText('undone', { exact: true }).first().waitFor();
  say('undo the bulk assign', sorry);
  expect(await unassigned()).toBe(before);
});

test('a lead is found by the last four digits of its phone, in the table and from anywhere', async () => {
  const [name, digits] = ['Noor Vandenberg', '7391'];
  await callFrom(page, 'leads.create', { name, phone: `(412) 253-${digits}` });
  const panel = page.getByRole('complementary', { name });
  const person = sitDown(page);
  await person.press('g');
  await person.press('l');
  await page.getByRole('grid').waitFor();
  await person.click(button(/^All/));
  await person.press('/');
  await person.type(digits);
  await person.click(page.getByRole('grid').getByRole('row', { name }).first());
  await panel.getByText(digits).first().waitFor();
  say('find a lead by four digits in the table', person);
  await person.press('Escape');

  const other = sitDown(page);
  await other.press('Control+k');
  await other.type(digits);
  await page.getByRole('option', { name }).first().waitFor();
  await other.press('Enter');
  await panel.getByText(digits).first().waitFor();
  say('find a lead by four digits from anywhere', other);
  expect([person.effort().clicks, other.effort().clicks]).toEqual([2, 0]);
});

test('the hot leads of one agent are handed over to another', async () => {
  const team = await callFrom(page, 'team.list', {});
  const [from, to] = [/^Ana Silva/, /^Ben Carter/].map((name) => team.find((agent) => name.test(agent.name))?.id ?? 0);
  const hotOf = async (agentId = 0) =>
    (
      await callFrom(page, 'leads.list', {
        filter: { agentIds: [agentId], temperatures: ['hot'], statusCategories: ['working'] },
        limit: 1,
      })
    ).total;
  const [held, taken] = [await hotOf(from), await hotOf(to)];
  expect(held).toBeGreaterThan(1);

  const person = sitDown(page);
  await person.click(page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: /^Leads/ }));
  await person.click(button(/^Hot/));
  await person.click(button(/^Agent/));
  await person.click(option(/Ana Silva/));
  await person.press('Escape');
  await person.click(page.getByRole('columnheader').first().getByRole('checkbox'));
  const all = button(/^Select all/);
  if (await all.isVisible()) await person.click(all);
  await person.click(button(/^Assign to/));
  await person.click(option(/Ben Carter/));
  await person.click(button(/^Assign \d+$/));
  await page
    .getByText(/leads assigned across 1 agent/)
    .first()
    .waitFor();
  say('hand over the hot leads of an agent', person);
  expect([await hotOf(from), await hotOf(to), person.effort().seconds < 60]).toEqual([0, held + taken, true]);
});
