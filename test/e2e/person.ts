import type { Locator, Page } from 'playwright-core';
import { dropFiles, type HandedFile } from '../helpers/browser/hand-over.ts';

/** What a click costs a person who looks for its target first: a thought of 1.35 s, a move of 1.1 s, a press of 0.2 s. */
const clickSeconds = 2.65;
/** A key of somebody who types now and then. */
const keySeconds = 0.28;

export type Person = {
  click(target: Locator, options?: { readonly withShift: boolean }): Promise<void>;
  type(text: string): Promise<void>;
  press(key: string): Promise<void>;
  /** Costs what a click costs. */
  drop(...files: readonly HandedFile[]): Promise<void>;
  /** What it took so far. */
  effort(): { readonly clicks: number; readonly keys: number; readonly seconds: number };
};

/**
 * Somebody at the mouse and the keyboard, whose clicks and keys are counted. The seconds are those that Baton took and
 * those of the Keystroke-Level Model of Card, Moran and Newell for the rest, because a script does not think.
 */
export function sitDown(page: Page): Person {
  const started = performance.now();
  let clicks = 0;
  let keys = 0;
  return {
    async click(target, options) {
      clicks += 1;
      await target.click(options?.withShift ? { modifiers: ['Shift'] } : {});
    },
    async type(text) {
      keys += text.length;
      await page.keyboard.type(text);
    },
    async press(key) {
      keys += 1;
      await page.keyboard.press(key);
    },
    async drop(...files) {
      clicks += 1;
      await dropFiles(page, files);
    },
    effort: () => ({
      clicks,
      keys,
      seconds: (performance.now() - started) / 1000 + clicks * clickSeconds + keys * keySeconds,
    }),
  };
}
