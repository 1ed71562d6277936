import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchChromium } from '../browser/visitor.ts';
import { wear } from './looks.ts';
import type { OfficeFacts } from './office-facts.ts';
import { openSample } from './offices.ts';

/** A window on a sample office of its own, to walk through every screen. */
export type Walk = { readonly page: Page; readonly facts: OfficeFacts; close(): Promise<void> };

export async function openWalk(): Promise<Walk> {
  const folder = mkdtempSync(join(tmpdir(), 'baton-screens-'));
  const browser = await launchChromium();
  const office = await openSample(browser, join(folder, 'sample'));
  await wear(office.page, 'light');
  return {
    page: office.page,
    facts: office.facts,
    async close() {
      await browser.close();
      await office.door.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
