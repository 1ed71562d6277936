import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { visitAgain } from '../browser/visitor.ts';
import { wear } from './looks.ts';

export const sizes = {
  '1280x800': { width: 1280, height: 800 },
  '1440x900': { width: 1440, height: 900 },
} as const;

/** What is left of 1280 × 800 when everything is twice as large. */
export const zoomed = { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 } as const;

const themes = ['light', 'dark'] as const;

export type Album = {
  readonly folder: string;
  /** Pictures of what is on screen, at each size of an ordinary window and in both themes. */
  readonly shoot: (page: Page, name: string) => Promise<void>;
  /** The same of a window at 200 % zoom. */
  readonly shootZoomed: (page: Page, name: string) => Promise<void>;
  /** Notes what could not be shown. */
  miss(name: string, why: string): void;
  /** One page with all pictures. */
  bind(): { readonly pictures: number; readonly missing: readonly string[] };
};

export function zoomedWindow(page: Page): Promise<Page> {
  return visitAgain(page, zoomed);
}

export function openAlbum(folder: string): Album {
  mkdirSync(folder, { recursive: true });
  const pictures: string[] = [];
  const missing: string[] = [];
  async function inBothThemes(page: Page, name: string): Promise<void> {
    for (const theme of themes) {
      await wear(page, theme);
      const file = `${name}-${theme}.png`;
      await page.screenshot({ path: join(folder, file) });
      pictures.push(file);
    }
  }
  return {
    folder,
    async shoot(page, name) {
      for (const [label, size] of Object.entries(sizes)) {
        await page.setViewportSize(size);
        await inBothThemes(page, `${name}-${label}`);
      }
      await page.setViewportSize(sizes['1280x800']);
    },
    shootZoomed: (page, name) => inBothThemes(page, `${name}-zoom`),
    miss: (name, why) => missing.push(`${name}: ${why}`),
    bind() {
      writeFileSync(join(folder, 'index.html'), contactSheet(pictures.toSorted()));
      return { pictures: pictures.length, missing };
    },
  };
}

function contactSheet(files: readonly string[]): string {
  const figures = files.map(
    (file) =>
      `<figure><a href="${file}"><img src="${file}" loading="lazy" width="400"></a><figcaption>${file}</figcaption></figure>`,
  );
  const style = 'body{display:flex;flex-wrap:wrap;font:12px sans-serif;background:#888}figure{margin:8px}';
  return `<!doctype html><meta charset="utf-8"><title>Screens</title><style>${style}</style>\n${figures.join('\n')}\n`;
}
