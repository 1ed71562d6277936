import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { usualPlace } from '../../../main/engine/export/place.ts';

let home: string;

beforeEach(() => {
  home = fs.mkdtempSync(path.join(os.tmpdir(), 'baton-place-'));
  vi.stubEnv('HOME', home);
  vi.stubEnv('USERPROFILE', home);
});

afterEach(() => {
  vi.unstubAllEnvs();
  fs.rmSync(home, { recursive: true });
});

const file = () => path.join(home, 'data', 'baton.db');

test('a file goes to the person’s Downloads folder', () => {
  fs.mkdirSync(path.join(home, 'Downloads'));
  expect(usualPlace(file(), 'a.csv')).toEqual({
    folder: path.join(home, 'Downloads'),
    name: 'a.csv',
    isNumbered: true,
  });
});

test('who has no Downloads folder finds it in a folder beside the data, which is made', () => {
  fs.writeFileSync(path.join(home, 'Downloads'), 'a file, not a folder');
  const folder = path.join(home, 'data', 'exports');
  expect([usualPlace(file(), 'a.csv').folder, fs.statSync(folder).isDirectory()]).toEqual([folder, true]);
});
