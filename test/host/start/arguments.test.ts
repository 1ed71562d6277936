import path from 'node:path';
import { expect, test } from 'vitest';
import { readArguments } from '../../../main/host/start/arguments.mjs';

test('without options Baton opens the office’s own data and shows itself', () => {
  expect(readArguments([], '/home/morgan')).toEqual({
    data: null,
    port: null,
    isSample: false,
    opensBrowser: true,
    isBrowserForced: false,
    isDevelopment: false,
  });
});

test('every option is understood, and a folder is meant from where the person stands', () => {
  const args = ['--sample', '--data', 'office', '--no-open', '--port', '8123', '--browser', '--dev'];
  expect(readArguments(args, '/home/morgan')).toEqual({
    data: path.resolve('/home/morgan/office'),
    port: 8123,
    isSample: true,
    opensBrowser: false,
    isBrowserForced: true,
    isDevelopment: true,
  });
});

test('what is not understood is said in one sentence', () => {
  const lines = [['--colour'], ['office'], ['--data'], ['--data='], ['--port', '0'], ['--port', 'http']];
  const known = 'Baton knows --sample, --data DIR, --no-open, --port N and --browser.';
  expect(lines.map((line) => readArguments(line, '/'))).toEqual([
    `Unknown option '--colour'. ${known}`,
    `Unexpected argument 'office'. ${known}`,
    `Option '--data <value>' argument missing. ${known}`,
    'The option --data names a folder.',
    'A port is a number from 1 to 65535.',
    'A port is a number from 1 to 65535.',
  ]);
});
