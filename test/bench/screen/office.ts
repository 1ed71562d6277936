import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { withoutHelperThreads } from '../../../main/host/start/run-pinned.mjs';
import { openDoor } from '../../helpers/browser/door.ts';
import { launchChromium, signIn, visit } from '../../helpers/browser/visitor.ts';
import { writeLeadFile } from '../lead-file.ts';
import { benchPassword, openBenchOffice } from '../office.ts';

export type ScreenOffice = {
  readonly page: Page;
  /** As the browser calls itself. */
  readonly browser: string;
  close(): Promise<void>;
};

/** An office whose leads came in by a file and whose desks are dealt, seen through the browser door by its broker. */
export async function openScreenOffice(leads: number): Promise<ScreenOffice> {
  const office = await openBenchOffice();
  const file = path.join(office.folder, 'leads.csv');
  writeLeadFile(file, leads, Date.now());
  const planned = await office.ok('intake.plan', { source: { path: file } });
  await office.ok('runs.commit', { runId: planned.id });
  const target = {
    filter: { statusCategories: ['unassigned' as const], temperatures: ['hot' as const, 'warm' as const] },
  };
  const to = { agentIds: office.agentIds.slice(0, 20) };
  const dealt = await office.ok('runs.plan', { kind: 'distribute', target, to, underCaps: false });
  await office.ok('runs.commit', { runId: dealt.id });
  await office.leave();

  const door = await openDoor(office.folder, [withoutHelperThreads]);
  const browser = await launchChromium();
  const page = await visit(browser, door.link, { viewport: { width: 1440, height: 900 } });
  await signIn(page, benchPassword);
  return {
    page,
    browser: `Chromium ${browser.version()}`,
    async close() {
      await browser.close();
      await door.close();
      fs.rmSync(office.folder, { recursive: true });
    },
  };
}
