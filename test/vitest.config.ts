import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const node = ['test/{shared,engine,host,electron,contract,run}/**/*.test.ts'];

export default defineConfig({
  root: '.',
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'node', environment: 'node', include: node, testTimeout: 240_000, hookTimeout: 240_000 },
      },
      {
        extends: true,
        plugins: [react()],
        test: {
          name: 'screen',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          environment: 'jsdom',
          include: ['test/renderer/**/*.test.{ts,tsx}'],
          setupFiles: ['test/helpers/screen-setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['test/e2e/**/*.e2e.ts'],
          testTimeout: 600_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
