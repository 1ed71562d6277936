import path from 'node:path';
import { resolveConfig } from 'vite';
import { afterEach, expect, it } from 'vitest';
import { root } from '../../../main/host/start/prepare.mjs';

afterEach(() => {
  delete process.env['BATON_GALLERY'];
});

async function pagesOf(gallery: string): Promise<string[]> {
  process.env['BATON_GALLERY'] = gallery;
  const config = await resolveConfig({ configFile: path.join(root, 'main/vite.config.ts') }, 'build');
  const { input } = config.environments['client']?.build.rollupOptions ?? {};
  return Object.values(input ?? {}).map((page: string) => path.relative(root, page).split(path.sep).join('/'));
}

it('builds the gallery of primitives only for development', async () => {
  expect(await pagesOf('')).toEqual(['renderer/index.html']);
  expect(await pagesOf('1')).toEqual(['renderer/index.html', 'renderer/gallery/index.html']);
});
