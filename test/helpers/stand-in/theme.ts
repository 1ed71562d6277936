import { EventEmitter } from 'node:events';
import type { Page } from 'playwright-core';
import { registry } from './registry.ts';

type Scheme = 'light' | 'dark';

class NativeTheme extends EventEmitter {
  #system: Scheme = 'light';
  #source: Scheme | 'system' = 'system';
  readonly shouldUseHighContrastColors = false;

  get themeSource(): Scheme | 'system' {
    return this.#source;
  }

  set themeSource(source: Scheme | 'system') {
    this.#source = source;
    this.#changed();
  }

  get shouldUseDarkColors(): boolean {
    return (this.#source === 'system' ? this.#system : this.#source) === 'dark';
  }

  setSystemScheme(scheme: Scheme): void {
    this.#system = scheme;
    this.#changed();
  }

  async paint(page: Page): Promise<void> {
    await page.emulateMedia({ colorScheme: this.shouldUseDarkColors ? 'dark' : 'light' });
  }

  #changed(): void {
    for (const { page } of registry.windows) if (page) void this.paint(page).catch(() => undefined);
    this.emit('updated');
  }
}

export const nativeTheme = new NativeTheme();
