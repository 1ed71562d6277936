import { describe, expect, test } from 'vitest';
import { phoneOfCode } from '../../../../shared/domain/intake/code-places.ts';
import { guessMapping } from '../../../../shared/domain/intake/mapping.ts';
import { areaCodeOf, callingCodeOf, withPhoneCodes } from '../../../../shared/domain/intake/phone-codes.ts';

describe('the code of a country in a column of its own', () => {
  test('is put in front of the phone, which loses the zero that is dialled at home only', () => {
    expect([
      withPhoneCodes('5512345678', '52', null, 'US'),
      withPhoneCodes('0501234567', '971', null, 'AE'),
      withPhoneCodes('02 1234 5678', '39', null, 'GB'),
      withPhoneCodes('876-555-0145', '1', null, 'GB'),
    ]).toEqual(['+52 5512345678', '+971 501234567', '+39 02 1234 5678', '+1 876-555-0145']);
  });

  test('is not put in front of a phone that has one, or that none can be', () => {
    expect([
      withPhoneCodes('919876543210', '91', null, 'IN'),
      withPhoneCodes('+44 7911 123456', '91', null, 'IN'),
      withPhoneCodes('0044 7911 123456', '91', null, 'IN'),
      withPhoneCodes('ask for Kim', '91', null, 'IN'),
      withPhoneCodes('1234567890', '91', null, 'IN'),
      withPhoneCodes('07911 123456', '1', null, 'GB'),
    ]).toEqual(['+919876543210', '+44 7911 123456', '0044 7911 123456', 'ask for Kim', '1234567890', '07911 123456']);
  });

  test('is a code with or without a plus, a country, or both', () => {
    expect(['+91', '0091', '91', '(+91)', '+91 (India)', 'India (+91)', 'India', 'IN'].map(callingCodeOf)).toEqual(
      Array.from({ length: 8 }, () => '91'),
    );
    expect(callingCodeOf('52.0')).toBe('52');
    expect(['1-876', '21', 'SAVE10', '', '12345'].map(callingCodeOf)).toEqual(['1876', null, null, null, null]);
  });
});

describe('an area code in a column of its own', () => {
  test('is put in front of a phone without one', () => {
    expect([
      withPhoneCodes('555-0142', null, '312', 'US'),
      withPhoneCodes('98765-4321', null, '(11)', 'BR'),
      withPhoneCodes('1234567', null, '030', 'DE'),
      withPhoneCodes('12345678', null, '55', 'MX'),
      withPhoneCodes('987654321', '55', '11', 'US'),
    ]).toEqual(['312 555-0142', '(11) 98765-4321', '030 1234567', '55 12345678', '+55 11 987654321']);
  });

  test('is not put in front of a whole phone, or of one digit over and over', () => {
    expect([
      withPhoneCodes('312-555-0188', null, '312', 'US'),
      withPhoneCodes('(21) 99876-5432', null, '21', 'BR'),
      withPhoneCodes('0171 1234567', null, '030', 'DE'),
      withPhoneCodes('0000000', null, '312', 'US'),
    ]).toEqual(['312-555-0188', '(21) 99876-5432', '0171 1234567', '0000000']);
  });

  test('is a few digits', () => {
    expect(['11', '(011)', '030', '', '0', 'SW1A', '560001'].map(areaCodeOf)).toEqual([
      '11',
      '(011)',
      '030',
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('columns of codes', () => {
  const fieldOf = (title: string, ...values: string[]) =>
    guessMapping(
      ['Name', title, 'Phone'],
      values.map((value) => ['Ana Duarte', value, '5512345678']),
    ).proposals[1]?.field;

  test('are known by their titles and their values', () => {
    const calling = ['Country Code', 'ISD', 'phone_country_code', 'Mobile Code', 'DDI', 'Prefijo', 'Indicativo'];
    expect(calling.map((title) => fieldOf(title, '52', '44'))).toEqual(calling.map(() => 'callingCode'));
    expect([fieldOf('Country', '+52', '+44'), fieldOf('', '+52'), fieldOf('Column 2', '+49')]).toEqual(
      Array.from({ length: 3 }, () => 'callingCode'),
    );
    const area = ['Area Code', 'DDD', 'Vorwahl', 'STD Code', 'Lada', 'Mobil-Vorwahl'];
    expect(area.map((title) => fieldOf(title, '30', '030'))).toEqual(area.map(() => 'areaCode'));
  });

  test('are none where they hold other codes, or codes of another phone', () => {
    expect([
      fieldOf('Code', '52', '44'),
      fieldOf('Area Code', 'SW1A 1AA'),
      fieldOf('Country Code', 'MX', 'GB'),
      fieldOf('Guests', '+1', '+2'),
      fieldOf('Phone 2 Country Code', '52'),
      fieldOf('Agent country code', '52'),
      guessMapping(['Email', 'Country Code'], [['ana@leads.example', '52']]).proposals[1]?.field,
    ]).toEqual(Array.from({ length: 7 }, () => 'message'));
  });

  test('belong to the phone beside them, by what their titles share and by the side on which codes stand', () => {
    const fields = (header: string, row: string) =>
      guessMapping(header.split(','), [row.split(',')])
        .proposals.map(({ field }) => field)
        .join(' ');
    const phoneOf = (header: string, row: string, column: number) =>
      phoneOfCode(column, guessMapping(header.split(','), [row.split(',')]).proposals, header.split(','));
    const codes = 'Country Code,Phone,WhatsApp Country Code,WhatsApp';
    expect([fields(codes, '52,5512345678,44,7911123456'), phoneOf(codes, '52,5512345678,44,7911123456', 2)]).toEqual([
      'callingCode phone callingCode phone2',
      3,
    ]);
    const mobile = 'Phone,Mobile Country Code,Mobile';
    expect(phoneOf(mobile, '4155550142,52,5512345678', 1)).toBe(2);
    const behind = 'Phone,Country Code,Phone 2,Country Code';
    expect([1, 3].map((column) => phoneOf(behind, '4155550142,1,5512345678,52', column))).toEqual([0, 2]);
    expect(fields('Phone (Country Code),Phone (Number)', '+91,9876543210')).toBe('callingCode phone');
    expect(phoneOf('Country Code,Email,Phone', '52,ana@leads.example,5512345678', 0)).toBeNull();
  });
});
