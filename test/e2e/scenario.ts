import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { ensureBuilt } from '../helpers/built.ts';

/** Baton as it was started behind one of its doors. */
export type Opened = {
  readonly page: Page;
  /** Gives the import dialog a file, as choosing it in the system's dialog does. */
  chooseFile(path: string): Promise<void>;
  close(): Promise<void>;
};

const leads = 2000;
const agents = ['Ana Silva', 'Ben Carter', 'Cleo Okafor'];
const password = 'correct horse battery';
const screenshots = join(import.meta.dirname, 'screenshots');

function leadFile(): string {
  const rows = Array.from({ length: leads }, (_, index) => {
    const number = String(index).padStart(4, '0');
    const source = ['Zillow', 'Realtor.com', 'Facebook'][index % 3];
    return `Jordan,Lead ${number},jordan${number}@example.com,(412) 555-${number},${source},"Two bedrooms, please"`;
  });
  return ['First Name,Last Name,Email,Phone,Lead Source,Message', ...rows].join('\r\n');
}

/** The main job of Baton, as a new broker does it, from the first start to a restart; the same behind every door. */
export function describeMainJob(door: string, open: (dataFolder: string) => Promise<Opened>): void {
  describe(`the main job through ${door}`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'baton-e2e-'));
    const file = join(folder, 'leads.csv');
    let opened: Opened;
    let page: Page;
    let steps = 0;

    beforeAll(async () => {
      await ensureBuilt();
      mkdirSync(screenshots, { recursive: true });
      writeFileSync(file, leadFile());
      await start();
    });

    afterAll(async () => {
      await opened.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    });

    afterEach(async ({ task }) => {
      if (task.result?.state === 'fail') await page.screenshot({ path: join(screenshots, `${door}-failed.png`) });
    });

    async function start(): Promise<void> {
      opened = await open(join(folder, 'data'));
      page = opened.page;
      page.setDefaultTimeout(120_000);
      page.on('pageerror', (error) => {
        throw error;
      });
    }

    /** Each step leaves a picture, and a page that axe finds nothing in. */
    async function look(step: string): Promise<void> {
      steps += 1;
      await page.screenshot({ path: join(screenshots, `${door}-${String(steps).padStart(2, '0')}-${step}.png`) });
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
      expect(found, `axe after ${step}`).toEqual([]);
    }

    const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
    const goTo = (name: string) => page.getByRole('navigation').getByRole('link', { name }).click();
    const figures = (name: string | RegExp) => button(name).first();

    test('a new office is set up', async () => {
      await page.getByLabel('Office name').fill('Harbor & Main Realty');
      await page.getByLabel('Your name').fill('Dana Whitfield');
      await page.getByLabel('Your e-mail').fill('dana@example.com');
      await page.getByRole('textbox', { name: 'Password', exact: true }).fill(password);
      await page.getByRole('textbox', { name: 'Password again' }).fill(password);
      await look('set-up');
      await button('Set up the office').click();
      await page.getByLabel('Recovery code').waitFor();
      await look('recovery-code');
      await page.getByRole('checkbox').check();
      await button('Continue').click();
      await button(/Add your agents/).click();
    });

    test('agents join the team', async () => {
      for (const [index, name] of agents.entries()) {
        if (index > 0) await button('Add agent').first().click();
        const sheet = page.getByRole('dialog');
        await sheet.getByLabel('Name', { exact: true }).fill(name);
        await sheet.getByLabel('E-mail').fill(`agent${index}@example.com`);
        await sheet.getByRole('button', { name: 'Add agent' }).click();
        await sheet.waitFor({ state: 'detached' });
        await page.getByText(name, { exact: true }).waitFor();
      }
      await look('team');
    });

    test('2,000 leads are imported', async () => {
      await goTo('Leads');
      await look('no-leads');
      await button('Import').first().click();
      await opened.chooseFile(file);
      await button('Preview the import').waitFor();
      await look('mapping');
      await button('Preview the import').click();
      await button('Import 2,000 leads').waitFor();
      await look('import-preview');
      await button('Import 2,000 leads').click();
      await button('Distribute 2,000 leads').waitFor();
      await look('imported');
      await button('See the leads').click();
      await figures(/Unassigned 2,000/).waitFor();
      await look('leads');
    });

    test('all unassigned leads are selected by their filter', async () => {
      await figures(/Unassigned 2,000/).click();
      await page.getByRole('columnheader', { name: 'Selected' }).getByRole('checkbox').click();
      await button('Select all 2,000 that match this filter').click();
      await page.getByText('2,000 selected').waitFor();
      await look('selected');
    });

    test('they are assigned in bulk after a preview', async () => {
      await button(/^Assign to/).click();
      await page.getByRole('option', { name: /Ana Silva/ }).click();
      await button('Assign 2,000').waitFor();
      await look('assign-preview');
      await button('Assign 2,000').click();
      await button('Undo run').waitFor();
      await page.getByText('2,000 leads assigned across 1 agent, 0 unassigned.').first().waitFor();
      await look('assigned');
    });

    test('the run is undone, and every lead is unassigned again', async () => {
      await button('Undo run').click();
      await page.getByText('undone', { exact: true }).first().waitFor();
      await goTo('Leads');
      await figures(/Unassigned 2,000/).waitFor();
      await look('undone');
    });

    test('Run now deals them evenly', async () => {
      await goTo('Settings');
      await button('Run now').click();
      await page
        .getByText(/^Last run: \d{4}-\d\d-\d\d \d\d:\d\d — 2,000 leads assigned across 3 agents, 0 unassigned\./)
        .waitFor();
      await look('run-now');
      await goTo('Team');
      await page.getByText('667').first().waitFor();
      expect(await page.getByText('667').count()).toBeGreaterThanOrEqual(2);
      await look('even');
    });

    test('after a restart everything is still there', async () => {
      await opened.close();
      await start();
      await page.getByRole('textbox', { name: 'Password' }).fill(password);
      await look('sign-in');
      await page.keyboard.press('Enter');
      await goTo('Leads');
      await figures(/All 2,000/).waitFor();
      await figures(/Unassigned 0/).waitFor();
      await page.getByRole('row').nth(2).click();
      await page.getByLabel('Lead details').or(page.getByRole('complementary')).first().waitFor();
      await look('lead');
      await goTo('Runs');
      await page.getByText('2,000 leads assigned across 3 agents, 0 unassigned.').first().waitFor();
      await look('runs');
    });
  });
}
