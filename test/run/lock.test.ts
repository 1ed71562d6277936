import { expect, test } from 'vitest';
import { lockProblems } from './lock.ts';

const manifest = { dependencies: { paint: '1.2.3' }, devDependencies: { brush: '4.0.0-rc.1' } };
const packages = {
  '': {},
  'node_modules/paint': { version: '1.2.3', optionalDependencies: { 'paint-linux': '1.2.3', tint: '^1.0.0' } },
  'node_modules/paint/node_modules/tint': { version: '1.0.4' },
  'node_modules/paint-linux': { version: '1.2.3' },
  'node_modules/brush': { version: '4.0.0-rc.1' },
};

test('a lock that holds every platform’s binaries and exact versions has no problems', () => {
  expect(lockProblems(manifest, { packages })).toEqual([]);
});

test('a platform’s binary that is named and not held is found', () => {
  const { 'node_modules/paint-linux': _, ...held } = packages;
  expect(lockProblems(manifest, { packages: held })).toEqual([
    'paint-linux, an optional dependency of node_modules/paint, is missing in the lock',
  ]);
});

test('a range and a lock that differs from package.json are found', () => {
  expect(lockProblems({ dependencies: { paint: '^1.2.3', chalk: '2.0.0' } }, { packages })).toEqual([
    'paint is not pinned: ^1.2.3',
    'paint is ^1.2.3 in package.json and 1.2.3 in the lock',
    'chalk is 2.0.0 in package.json and missing in the lock',
  ]);
});
