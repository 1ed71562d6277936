import type { Locator, Page } from 'playwright-core';
import type { OfficeFacts } from './office-facts.ts';
import type { Opening, Screen } from './screens.ts';

const patienceMs = 20_000;

/** The screen as a fresh window shows it, with what is opened on it; false where the office has nothing to show. */
export async function show(page: Page, screen: Screen, office: OfficeFacts): Promise<boolean> {
  const address = screen.address(office);
  if (address === null) return false;
  const origin = originOf(page);
  await page.goto('about:blank');
  await page.goto(`${origin}/#${address}`);
  await page.getByRole('heading', { level: 1, name: screen.title ?? /./ }).waitFor({ timeout: patienceMs });
  await settle(page);
  for (const opening of screen.opens ?? []) {
    await take(page, opening);
    await settle(page);
  }
  return true;
}

const origins = new WeakMap<Page, string>();

/** Where Baton answers; the page itself forgets it on the blank page between two screens. */
function originOf(page: Page): string {
  const known = origins.get(page) ?? new URL(page.url()).origin;
  origins.set(page, known);
  return known;
}

/** The element that is pressed, or null for keys. */
export function openerOf(page: Page, opening: Opening): Locator | null {
  return 'press' in opening ? page.getByRole(opening.role ?? 'button', { name: opening.press }).first() : null;
}

/** By keyboard alone: the focus on the opener and Enter, or the keys. */
async function take(page: Page, opening: Opening): Promise<void> {
  const opener = openerOf(page, opening);
  if (opener) {
    await opener.waitFor({ timeout: patienceMs });
    await opener.focus({ timeout: patienceMs });
    await page.keyboard.press('Enter');
    return;
  }
  if ('fill' in opening) {
    await page.getByRole('textbox', { name: opening.fill }).fill(opening.text, { timeout: patienceMs });
    return;
  }
  if (!('keys' in opening)) return;
  if (opening.within) await page.getByRole(opening.within).first().focus({ timeout: patienceMs });
  for (const key of opening.keys) await page.keyboard.press(key);
}

/** Until nothing is read any more and the page has stood still for a moment. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(
    ([quietMs, mostMs]) =>
      new Promise<void>((resolve) => {
        const started = performance.now();
        let changedAt = started;
        const observer = new MutationObserver(() => (changedAt = performance.now()));
        observer.observe(document.body, { subtree: true, childList: true, attributes: true });
        const look = () => {
          const now = performance.now();
          const isBusy = document.querySelector('[aria-busy=true], .appears') !== null;
          if (now - started < mostMs && (isBusy || now - changedAt < quietMs)) {
            setTimeout(look, 20);
            return;
          }
          observer.disconnect();
          requestAnimationFrame(() => resolve());
        };
        look();
      }),
    [100, 3000] as const,
  );
}
