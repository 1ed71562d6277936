import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { writeLeadFile } from '../../bench/lead-file.ts';
import { openDoor, type Door } from '../browser/door.ts';
import { fillSampleFolder, samplePassword } from '../browser/sample-office.ts';
import { callFrom, signIn, visit } from '../browser/visitor.ts';
import { furnish, officeFacts, type OfficeFacts } from './office-facts.ts';
import { longLeads, longNames } from './long-names.ts';

export type OpenOffice = { readonly door: Door; readonly page: Page; readonly facts: OfficeFacts };

const password = 'correct horse battery';

/** The sample office with its broker signed in. */
export async function openSample(browser: Browser, folder: string): Promise<OpenOffice> {
  await fillSampleFolder(folder);
  const door = await openDoor(folder);
  const page = await visit(browser, door.link);
  await signIn(page, samplePassword);
  await furnish(page);
  return { door, page, facts: await officeFacts(page) };
}

/** A new office with the people named, the first of them its broker. */
async function openNew(browser: Browser, folder: string, name: string, people: readonly string[]): Promise<OpenOffice> {
  mkdirSync(folder, { recursive: true });
  const door = await openDoor(folder);
  const page = await visit(browser, door.link);
  const [broker = '', ...agents] = people;
  await callFrom(page, 'office.setup', {
    name,
    timeZone: 'America/New_York',
    country: 'US',
    broker: { name: broker, email: 'broker@baton.example' },
    password,
  });
  await callFrom(page, 'session.signIn', { password });
  for (const [index, agent] of agents.entries()) {
    await callFrom(page, 'team.create', { name: agent, email: `agent${index}@baton.example`, leadCap: 5000 });
  }
  return { door, page, facts: await officeFacts(page) };
}

/** Without agents and without leads. */
export function openEmpty(browser: Browser, folder: string): Promise<OpenOffice> {
  return openNew(browser, folder, 'Harbor & Main Realty', ['Morgan Reyes']);
}

/** One agent with one lead. */
export async function openOne(browser: Browser, folder: string): Promise<OpenOffice> {
  const { door, page } = await openNew(browser, folder, 'Harbor & Main Realty', ['Morgan Reyes', 'Ana Silva']);
  await callFrom(page, 'leads.create', {
    name: 'Dana Whitfield',
    phone: '(412) 555-0142',
    inquiry: 'Is it still free?',
  });
  const dealt = await callFrom(page, 'runs.plan', { kind: 'auto' });
  await callFrom(page, 'runs.commit', { runId: dealt.id });
  return { door, page, facts: await officeFacts(page) };
}

/** Every name and text as long as the office may write it. */
export async function openLong(browser: Browser, folder: string): Promise<OpenOffice> {
  const { door, page } = await openNew(browser, folder, longNames.office, longNames.people);
  for (const branch of longNames.branches) await callFrom(page, 'branches.save', { name: branch });
  const [status] = (await callFrom(page, 'statuses.list', {}))
    .filter(({ category }) => category === 'working')
    .slice(1);
  if (status)
    await callFrom(page, 'statuses.save', { id: status.id, name: longNames.status, category: status.category });
  const file = join(folder, 'long.csv');
  writeFileSync(file, longLeads());
  await importFile(page, file);
  await furnish(page);
  return { door, page, facts: await officeFacts(page) };
}

/** As many leads as Baton is built for. */
export async function openLarge(browser: Browser, folder: string): Promise<OpenOffice> {
  const agents = Array.from({ length: 40 }, (_, index) => `Agent ${index + 1}`);
  const { door, page } = await openNew(browser, folder, 'Harbor & Main Realty', ['Morgan Reyes', ...agents]);
  const file = join(folder, 'leads.csv');
  writeLeadFile(file, 100_000, Date.now());
  await importFile(page, file);
  await furnish(page);
  return { door, page, facts: await officeFacts(page) };
}

async function importFile(page: Page, path: string): Promise<void> {
  const planned = await callFrom(page, 'intake.plan', { source: { path } });
  await callFrom(page, 'runs.commit', { runId: planned.id });
}
