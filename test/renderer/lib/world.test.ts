import { expect, it } from 'vitest';
import { countryOptions, machineCountry, zoneOptions } from '../../../renderer/lib/world.ts';

it('guesses the country from whatever the machine says its language is', () => {
  expect(['de-AT', 'pt-BR', 'fr', 'en-US@posix', 'C', ''].map(machineCountry)).toEqual([
    'AT',
    'BR',
    'FR',
    'US',
    'US',
    'US',
  ]);
});

it('offers every country once and in order', () => {
  const options = countryOptions();
  expect(new Set(options.map(({ value }) => value)).size).toBe(options.length);
  expect(options.find(({ value }) => value === 'DE')).toEqual({ value: 'DE', label: 'Germany', detail: 'DE' });
});

it('offers the machine’s own zone first and each zone with its offset', () => {
  const zones = zoneOptions('Europe/Berlin', Date.UTC(2026, 0, 1));
  expect(zones[0]).toEqual({ value: 'Europe/Berlin', label: 'Europe/Berlin', detail: 'UTC+1' });
  expect(zones.filter(({ value }) => value === 'Europe/Berlin')).toHaveLength(1);
  expect(zones.length).toBeGreaterThan(300);
});
