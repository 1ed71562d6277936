import { expect, test } from 'vitest';
import { importsOf, layerProblems } from './layers.ts';

function problemsOf(path: string, ...specifiers: string[]): string[] {
  const text = specifiers.map((specifier) => `import { it } from '${specifier}';`).join('\n');
  return layerProblems([{ path, text }]);
}

test('every way to import is seen, over several lines too', () => {
  const text = [
    "import './theme.css';",
    "import type { A } from './a.ts';",
    "import {\n  b,\n  c,\n} from './b.ts';",
    "export { d } from './d.ts';",
    "const late = await import('./late.ts');",
    "const text = 'import nothing from here';",
  ].join('\n');
  expect(importsOf(text)).toEqual(['./theme.css', './a.ts', './b.ts', './d.ts', './late.ts']);
});

test('shared imports nothing of the houses around it, nothing of Node and only pure libraries', () => {
  expect(
    problemsOf('shared/domain/sla/sla.ts', 'zod', 'temporal-polyfill', 'libphonenumber-js/max', './clock.ts'),
  ).toEqual([]);
  expect(
    problemsOf(
      'shared/domain/sla/sla.ts',
      'node:fs',
      'react',
      '../../../main/engine/engine.ts',
      '../../../renderer/lib/format.ts',
    ),
  ).toEqual([
    'shared/domain/sla/sla.ts imports node:fs: shared runs anywhere',
    'shared/domain/sla/sla.ts imports react: shared runs anywhere',
    'shared/domain/sla/sla.ts imports ../../../main/engine/engine.ts: shared may not import from main/engine',
    'shared/domain/sla/sla.ts imports ../../../renderer/lib/format.ts: shared may not import from renderer',
  ]);
});

test('the engine knows shared alone, a host the engine too, and nobody but the desktop door knows Electron', () => {
  expect(
    problemsOf('main/engine/runs/plan.ts', '../../../shared/contract/runs.ts', 'better-sqlite3', 'node:fs'),
  ).toEqual([]);
  expect(problemsOf('main/host/host.ts', '../engine/engine.ts', '../../shared/contract/index.ts')).toEqual([]);
  expect(problemsOf('main/electron/main.ts', 'electron', '../host/host.ts', '../engine/app-error.ts')).toEqual([]);
  expect([
    ...problemsOf('main/engine/runs/plan.ts', '../../host/log.ts', 'electron'),
    ...problemsOf('main/host/host.ts', '../electron/ipc.ts', 'electron'),
    ...problemsOf('main/electron/main.ts', '../engine/engine.ts', '../../renderer/main.tsx'),
  ]).toEqual([
    'main/engine/runs/plan.ts imports ../../host/log.ts: main/engine may not import from main/host',
    'main/engine/runs/plan.ts imports electron: only main/electron knows Electron',
    'main/host/host.ts imports ../electron/ipc.ts: main/host may not import from main/electron',
    'main/host/host.ts imports electron: only main/electron knows Electron',
    'main/electron/main.ts imports ../engine/engine.ts: main/electron may not import from main/engine',
    'main/electron/main.ts imports ../../renderer/main.tsx: main/electron may not import from renderer',
  ]);
});

test('a feature of the engine is used through its api.ts', () => {
  expect(problemsOf('main/engine/runs/plan.ts', '../leads/api.ts', '../db/database.ts', './store.ts')).toEqual([]);
  expect(problemsOf('main/engine/handlers.ts', './runs/handlers.ts')).toEqual([]);
  expect(problemsOf('main/engine/runs/plan.ts', '../leads/list.ts')).toEqual([
    'main/engine/runs/plan.ts imports ../leads/list.ts: another feature is used through its api.ts',
  ]);
});

test('a page runs in a browser, and the insides of a feature on screen stay inside', () => {
  expect(
    problemsOf('renderer/features/leads/panel/panel.tsx', '../../runs/explanation.tsx', 'react', '../list.ts'),
  ).toEqual([]);
  expect([
    ...problemsOf('renderer/lib/client.ts', 'node:path', 'better-sqlite3', '../features/leads/filter.ts'),
    ...problemsOf('renderer/features/runs/run-page.tsx', '../leads/panel/panel.tsx'),
    ...problemsOf('renderer/main.tsx', '../main/engine/app-error.ts', './features/shell/app.tsx'),
  ]).toEqual([
    'renderer/lib/client.ts imports node:path: the page runs in a browser',
    'renderer/lib/client.ts imports better-sqlite3: the page runs in a browser',
    'renderer/lib/client.ts imports ../features/leads/filter.ts: ui and lib know no feature',
    'renderer/features/runs/run-page.tsx imports ../leads/panel/panel.tsx: that is an inside of leads',
    'renderer/main.tsx imports ../main/engine/app-error.ts: renderer may not import from main/engine',
  ]);
});
