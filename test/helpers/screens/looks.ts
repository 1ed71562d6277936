import type { Page } from 'playwright-core';

type Media = NonNullable<Parameters<Page['emulateMedia']>[0]>;

/** What a machine may ask of the page. */
export const looks = {
  light: { colorScheme: 'light', contrast: 'no-preference', forcedColors: 'none' },
  dark: { colorScheme: 'dark', contrast: 'no-preference', forcedColors: 'none' },
  'more-contrast-light': { colorScheme: 'light', contrast: 'more', forcedColors: 'none' },
  'more-contrast-dark': { colorScheme: 'dark', contrast: 'more', forcedColors: 'none' },
  'forced-colours': { colorScheme: 'dark', contrast: 'no-preference', forcedColors: 'active' },
} as const satisfies Record<string, Media>;

export type Look = keyof typeof looks;

export const lookNames = Object.keys(looks) as readonly Look[];

/** Until the page has changed its clothes. */
export async function wear(page: Page, look: Look): Promise<void> {
  await page.emulateMedia({ ...looks[look], reducedMotion: 'reduce' });
  await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
  });
}
