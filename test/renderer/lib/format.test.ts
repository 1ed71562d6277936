import { expect, it } from 'vitest';
import {
  agentHue,
  countOf,
  formatBytes,
  formatCountdown,
  formatExact,
  formatNumber,
  formatRelative,
  formatWhen,
  initials,
} from '../../../renderer/lib/format.ts';

const now = Date.UTC(2026, 4, 11, 7, 0);
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

it('says short relative times', () => {
  const spans = [5000, 12 * minute, 3 * hour, 47 * hour, 4 * day, 1200 * day];
  expect(spans.map((span) => formatRelative(now - span, now))).toEqual([
    'now',
    '12 m',
    '3 h',
    '47 h',
    '4 d',
    '1,200 d',
  ]);
  expect(formatRelative(now + 3 * hour, now)).toBe('in 3 h');
});

it('counts an SLA down to the second', () => {
  expect([133_400, 61_000, 999, -5000, 3_840_000].map(formatCountdown)).toEqual([
    '2:13',
    '1:01',
    '0:00',
    '0:00',
    '1:04:00',
  ]);
});

it('says moments on the office’s wall, not on the machine’s', () => {
  expect(formatExact(now, 'Europe/Berlin')).toBe('Mon, 11 May 2026, 09:00:00 (Europe/Berlin)');
  const moments = [now, now + day, now - day, now + 3 * day];
  expect(moments.map((at) => formatWhen(at, now, 'America/New_York'))).toEqual([
    'today 03:00',
    'tomorrow 03:00',
    'yesterday 03:00',
    'Thu 14 May 03:00',
  ]);
});

it('separates thousands and minds the plural', () => {
  expect([formatNumber(4218), countOf(1, 'lead'), countOf(4218, 'lead'), countOf(2, 'entry', 'entries')]).toEqual([
    '4,218',
    '1 lead',
    '4,218 leads',
    '2 entries',
  ]);
  expect([0, 900, 1536, 27 * 1024 * 1024].map(formatBytes)).toEqual(['0 bytes', '900 bytes', '1.5 KB', '27.0 MB']);
});

it('marks agents by their initials and a hue that stays', () => {
  expect(['Dana Whitfield', 'Ana', 'José María de la Cruz', 'élodie 王', ''].map(initials)).toEqual([
    'DW',
    'A',
    'JC',
    'É王',
    '',
  ]);
  const hues = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(agentHue);
  expect(new Set(hues).size).toBe(10);
});
