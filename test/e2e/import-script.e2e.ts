import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openDoor, type Door } from '../helpers/browser/door.ts';
import { copyCells, holdFiles } from '../helpers/browser/hand-over.ts';
import { callFrom, launchChromium, visit } from '../helpers/browser/visitor.ts';
import { ensureBuilt } from '../helpers/built.ts';
import { metaExport, metaQuestions } from '../helpers/meta-export.ts';
import { axeFindings } from '../helpers/screens/axe-page.ts';
import { sitDown, type Person } from './person.ts';

const agents = ['Ana Silva', 'Ben Carter', 'Chiara Rossi', 'Dmitri Novak'];
const folder = mkdtempSync(join(tmpdir(), 'baton-import-script-'));
let browser: Browser;
let door: Door;
let page: Page;

/** A new office with its agents, and not one lead. */
beforeAll(async () => {
  await ensureBuilt();
  browser = await launchChromium();
  door = await openDoor(folder);
  page = await visit(browser, door.link);
  const password = 'correct horse battery';
  await callFrom(page, 'office.setup', {
    name: 'Harbor & Main Realty',
    timeZone: 'America/New_York',
    country: 'US',
    broker: { name: 'Morgan Reyes', email: 'morgan@harbor-main.example' },
    password,
  });
  await callFrom(page, 'session.signIn', { password });
  for (const [index, name] of agents.entries()) {
    await callFrom(page, 'team.create', { name, email: `agent${index}@harbor-main.example` });
  }
});

afterAll(async () => {
  await browser.close();
  await door.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

beforeEach(async () => {
  const { origin } = new URL(page.url());
  await page.goto('about:blank');
  await page.goto(`${origin}/#/today`);
  await page.getByRole('heading', { level: 1 }).waitFor();
});

const button = (name: string | RegExp) => page.getByRole('button', { name }).first();
const leads = async () => (await callFrom(page, 'leads.list', { limit: 200 })).rows;

function say(what: string, person: Person): void {
  const { clicks, keys, seconds } = person.effort();
  console.info(`${what}: ${clicks} clicks, ${keys} keys, ${seconds.toFixed(1)} s`);
}

/** From the preview on the way is the same, however the rows came in. */
async function importAndDistribute(person: Person, count: number): Promise<void> {
  await person.click(button('Preview the import'));
  await person.click(button(`Import ${count} leads`));
  await button(`Distribute ${count} leads`).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await person.click(button(`Distribute ${count} leads`));
  await person.click(button('Preview the plan'));
  await person.click(button(`Assign ${count}`));
  await page.getByText(`${count} leads assigned across 4 agents`).first().waitFor();
}

async function desks(): Promise<number[]> {
  const team = await callFrom(page, 'team.list', {});
  return agents.map((name) => team.find((agent) => agent.name === name)?.deskSize ?? -1);
}

async function undoRun(title: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: /^Runs/ }).click();
  await page.getByRole('link', { name: title }).first().click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await button('Undo run').click();
  await page.getByText('undone', { exact: true }).first().waitFor();
}

test('a new broker drops a Meta export with three questions on the window, and its leads are on desks in under 3 minutes and 12 clicks', async () => {
  const file = metaExport(60);
  const person = sitDown(page);
  await holdFiles(page, [file]);
  await page.getByText('Drop the file to import its leads').waitFor();
  await person.drop(file);
  await importAndDistribute(person, file.sound);
  say('a Meta export from drop to desks', person);
  const { clicks, seconds } = person.effort();
  expect([clicks <= 12, seconds < 180]).toEqual([true, true]);

  const held = await leads();
  expect([held.length, held.filter(({ agentId }) => agentId === null)]).toEqual([file.sound, []]);
  expect((await desks()).toSorted((one, other) => one - other)).toEqual([13, 13, 14, 14]);
  const dana = held.find(({ email }) => email === 'person0@example.com');
  const { inquiries, ...lead } = await callFrom(page, 'leads.get', { id: dana?.id ?? 0 });
  expect([lead.name, lead.phone]).toEqual(['Dana Whitfield', '+14125551000']);
  for (const words of [...metaQuestions, 'two bedrooms', 'this month', 'R$ 500 mil']) {
    const plain = words.replaceAll('_', ' ').replace('?', '').toLowerCase();
    expect(inquiries[0]?.text.replaceAll('_', ' ').toLowerCase()).toContain(plain);
  }

  await undoRun('Distribute over 4 agents');
  await undoRun('Import Spring form.csv');
  expect([await leads(), await desks()]).toEqual([[], [0, 0, 0, 0]]);
});

test('cells that were copied in a spreadsheet are pasted into the import and come onto desks', async () => {
  await copyCells(page, [
    ['Name', 'Mobile', 'What they said'],
    ...Array.from({ length: 8 }, (_, index) => [
      `Person ${'ABCDEFGH'[index]} Quinn`,
      `(412) 555-02${10 + index}`,
      'Call me',
    ]),
  ]);
  const person = sitDown(page);
  await person.click(page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: /^Leads/ }));
  await person.click(button(/^Import/));
  await button('Choose a file').waitFor();
  await person.press('Control+v');
  await importAndDistribute(person, 8);
  say('pasted cells from clipboard to desks', person);
  const { clicks, seconds } = person.effort();
  expect([clicks <= 12, seconds < 180, await desks()]).toEqual([true, true, [2, 2, 2, 2]]);
});
