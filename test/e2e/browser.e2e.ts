import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { chromiumArguments, findChromium } from '../helpers/chromium.ts';
import { describeMainJob, type Opened } from './scenario.ts';

const entry = fileURLToPath(new URL('../../dist/main/browser.js', import.meta.url));

/** The built browser door as a process of its own, and a fresh Chromium on its one-time link. */
async function open(dataFolder: string): Promise<Opened> {
  const door = spawn(process.execPath, [entry, '--data', dataFolder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const link = await linkOf(door);
  const { executablePath, env } = await findChromium();
  const browser = await chromium.launch({
    executablePath,
    args: [...chromiumArguments],
    env: { ...process.env, ...env },
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(link);
  return {
    page,
    async chooseFile(path) {
      await page.locator('input[type=file]').first().setInputFiles(path);
    },
    async close() {
      await browser.close();
      if (door.exitCode !== null) return;
      door.kill('SIGTERM');
      await once(door, 'exit');
    },
  };
}

async function linkOf(door: ChildProcess): Promise<string> {
  let said = '';
  for await (const part of door.stdout ?? []) {
    said += String(part);
    const link = /Open (http:\S+)/.exec(said)?.[1];
    if (link !== undefined) return link;
  }
  throw new Error(`The browser door ended without a link: ${said}`);
}

describeMainJob('browser', open);
