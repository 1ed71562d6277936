import { describe, expect, test } from 'vitest';
import { countryNamed } from '../../../../shared/domain/intake/country-names.ts';
import { countryOfPhone } from '../../../../shared/domain/intake/told-country.ts';

describe('a phone whose row tells a country', () => {
  test('is read there where it is no number of the office’s country', () => {
    expect([
      countryOfPhone('020 7946 0018', 'US', 'GB'),
      countryOfPhone('0171 1234567', 'ES', 'DE'),
      countryOfPhone('98765 43210', 'US', 'IN'),
      countryOfPhone('079 123 45 67', 'DE', 'CH'),
    ]).toEqual(['GB', 'DE', 'IN', 'CH']);
  });

  test('is read by the office’s country where it is no number of the other one, or tells its country itself', () => {
    expect([
      countryOfPhone('07911 123456', 'GB', 'ES'),
      countryOfPhone('1 415 555 0145', 'US', 'DE'),
      countryOfPhone('+33 6 12 34 56 78', 'US', 'ES'),
      countryOfPhone('0033 6 12 34 56 78', 'DE', 'ES'),
      countryOfPhone('12', 'US', 'ES'),
    ]).toEqual(['GB', 'US', 'US', 'DE', 'US']);
  });

  test('and is a number of both countries goes by how it is grouped', () => {
    expect([
      countryOfPhone('55 1234 5678', 'US', 'MX'),
      countryOfPhone('(415) 555-0142', 'US', 'MX'),
      countryOfPhone('415-555-0142', 'US', 'IN'),
      countryOfPhone('5512345678', 'US', 'MX'),
      countryOfPhone('4155550142', 'US', 'IN'),
    ]).toEqual(['MX', 'US', 'US', 'MX', 'US']);
  });
});

test('a country is known by its names in six languages and by its codes', () => {
  const names = ['México', 'Alemania', 'Royaume-Uni', 'Vereinigte Staaten', 'Stati Uniti', 'gb', 'IND', 'UAE'];
  expect(names.map(countryNamed)).toEqual(['MX', 'DE', 'GB', 'US', 'US', 'GB', 'IN', 'AE']);
  expect(['Canada (CA)', 'A', 'Atlantis', '', 'GBP', 'X'].map(countryNamed)).toEqual([
    'CA',
    'AT',
    null,
    null,
    null,
    null,
  ]);
});
