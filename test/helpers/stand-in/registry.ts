import type { BrowserContext, Page } from 'playwright-core';
import type { BrowserWindow } from './browser-window.ts';

/** What the parts of the stand-in share. */
export const registry: { context: BrowserContext | undefined; readonly windows: Set<BrowserWindow> } = {
  context: undefined,
  windows: new Set(),
};

export function browserContext(): BrowserContext {
  if (!registry.context) throw new Error('Windows can be made only after the app is ready.');
  return registry.context;
}

export function windowOfPage(page: Page): BrowserWindow | undefined {
  return [...registry.windows].find((window) => window.page === page);
}

export type PreventableEvent = { defaultPrevented: boolean; preventDefault(): void };

export function preventableEvent<Details extends object>(details?: Details): PreventableEvent & Details {
  const event = {
    defaultPrevented: false,
    preventDefault() {
      event.defaultPrevented = true;
    },
    ...details,
  } as PreventableEvent & Details;
  return event;
}

let lastId = 0;
export function nextId(): number {
  return ++lastId;
}
