import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import type { Envelope } from '../../../shared/contract/envelope.ts';
import type { CallOf, OperationName, OutputOf } from '../../../shared/contract/index.ts';
import { chromiumArguments, findChromium } from '../chromium.ts';

export async function launchChromium(): Promise<Browser> {
  const { executablePath, env } = await findChromium();
  return chromium.launch({ executablePath, args: [...chromiumArguments], env: { ...process.env, ...env } });
}

/** A window on the one-time link; what it shows depends on the office and on who is signed in. */
export async function visit(browser: Browser, link: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(link);
  return page;
}

/** One more window of the same session, in a context of its own: another size, another scale. */
export async function visitAgain(page: Page, options: BrowserContextOptions): Promise<Page> {
  const context = await browserOf(page.context()).newContext({
    ...options,
    storageState: await page.context().storageState(),
  });
  const next = await context.newPage();
  next.setDefaultTimeout(15_000);
  await next.goto(new URL(page.url()).origin);
  return next;
}

function browserOf(context: BrowserContext): Browser {
  const browser = context.browser();
  if (!browser) throw new Error('The window has no browser.');
  return browser;
}

export async function signIn(page: Page, password: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: 'Screens' }).waitFor();
}

/** Calls the engine as the page does, with its session. The value, or an error that names the code. */
export async function callFrom<N extends OperationName>(page: Page, name: N, input: CallOf<N>): Promise<OutputOf<N>> {
  const envelope = await page.evaluate(
    async ([operation, body]) => {
      const response = await fetch(`./call/${operation}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
      return (await response.json()) as unknown;
    },
    [name, JSON.stringify(input)] as const,
  );
  const answer = envelope as Envelope<OutputOf<N>>;
  if (!answer.ok) throw new Error(`${name}: ${answer.error.code} ${answer.error.message}`);
  return answer.value;
}
