import { join } from 'node:path';
import { prepare, root } from '../../main/host/start/prepare.mjs';

/** The parts that the desktop app consists of. */
export const built = {
  main: join(root, 'dist/main/main.js'),
  preload: join(root, 'dist/preload/preload.cjs'),
  renderer: join(root, 'dist/renderer/index.html'),
} as const;

/** Builds Baton as a start would, if a source changed; test files that need it at the same time wait for one build. */
export async function ensureBuilt(): Promise<void> {
  await prepare();
}
