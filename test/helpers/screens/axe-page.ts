import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** Every rule that axe has, those of WCAG 2.2 too that it leaves out by itself. */
const options = { resultTypes: ['violations' as const], rules: { 'target-size': { enabled: true } } };

/** What axe finds in what is on screen, or in what floats over it, from minor to critical, a line each. */
export async function axeFindings(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(async (options) => {
    const page = globalThis as typeof globalThis & { axe: typeof import('axe-core') };
    const floats = [
      ...document.querySelectorAll<HTMLElement>('[role=dialog], [role=alertdialog], [role=menu], [role=listbox]'),
    ];
    const loose = floats.filter((float) => float.closest('#root') === null && float.checkVisibility());
    const { violations } = await page.axe.run(loose.length > 0 ? loose : document, options);
    return violations.flatMap(({ id, impact, nodes }) =>
      nodes.map(({ html, any }) => `${id} (${impact}): ${html.slice(0, 160)} ${any[0]?.message ?? ''}`),
    );
  }, options);
}
