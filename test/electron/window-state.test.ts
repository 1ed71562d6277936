import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { dataFolderFrom } from '../../main/electron/data-folder.ts';
import { placementOf, readWindowState, writeWindowState } from '../../main/electron/window-state.ts';
import { defaultDataFolder } from '../../main/host/paths.ts';

const folder = mkdtempSync(join(tmpdir(), 'window-state-'));
const file = join(folder, 'window.json');
const laptop = { x: 0, y: 0, width: 1280, height: 760 };
const beside = { x: 1280, y: 0, width: 1920, height: 1040 };

function stateAt(x: number, y: number) {
  return { bounds: { x, y, width: 1200, height: 800 }, isMaximized: false, isFullScreen: false };
}

afterAll(() => rmSync(folder, { recursive: true }));

it('remembers a window’s place, and forgets what it cannot read', () => {
  writeWindowState(file, stateAt(40, 50));
  expect(readWindowState(file)).toEqual(stateAt(40, 50));
  writeFileSync(file, '{"bounds":{"x":0,"y":0,"width":1,"height":1},"isMaximized":false,"isFullScreen":false}');
  expect(readWindowState(file)).toBeNull();
  expect(readWindowState(join(folder, 'none.json'))).toBeNull();
});

it('never lets a window place that cannot be written stop anything', () => {
  expect(() => writeWindowState(join(folder, 'none', 'window.json'), stateAt(0, 0))).not.toThrow();
});

it('puts the window where it was, unless its title bar would be off every screen', () => {
  expect(placementOf(stateAt(1500, 100), [laptop, beside])).toEqual({ x: 1500, y: 100, width: 1200, height: 800 });
  expect(placementOf(stateAt(1500, 100), [laptop])).toEqual({ width: 1200, height: 760 });
  expect(placementOf(stateAt(0, -300), [laptop])).toEqual({ width: 1200, height: 760 });
  expect(placementOf(null, [laptop])).toEqual({ width: 1280, height: 760 });
  expect(placementOf(null, [beside])).toEqual({ width: 1360, height: 860 });
});

it('takes the data folder from the command line, and else the one of every door', () => {
  expect(dataFolderFrom(['electron', '.', '--data', '/office/data'])).toBe('/office/data');
  expect(dataFolderFrom(['electron', '--data=/office/data', '.'])).toBe('/office/data');
  expect(dataFolderFrom(['electron', '.'])).toBe(defaultDataFolder());
  expect(dataFolderFrom(['electron', '--data'])).toBe(defaultDataFolder());
});
