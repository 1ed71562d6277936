import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { messageSchema } from '../../../../../shared/contract/intake.ts';
import { readMessage, readMessageBytes } from '../../../../../shared/domain/intake/message/read-message.ts';

const folder = join(import.meta.dirname, '../../../../fixtures/messages');
const files = readdirSync(folder).filter((name) => !name.endsWith('.golden.json'));
const pasted = files.filter((name) => name.endsWith('.txt') && !/windows-1252|utf-16/.test(name));

const expected = (name: string) =>
  messageSchema.parse(JSON.parse(readFileSync(join(folder, `${name}.golden.json`), 'utf8')));

describe('a mail as portals, people and programs write it', () => {
  test.each(files)('%s gives the person, the source and the inquiry', (name) => {
    expect(readMessageBytes(readFileSync(join(folder, name)))).toEqual(expected(name));
  });

  test.each(pasted)('%s reads the same pasted as text', (name) => {
    expect(readMessage(readFileSync(join(folder, name), 'utf8'))).toEqual(expected(name));
  });

  test.each(files.filter((name) => !name.includes('utf-16')))(
    '%s reads the same with the line ends of Windows',
    (name) => {
      const lines = readFileSync(join(folder, name), 'latin1').replaceAll('\n', '\r\n');
      expect(readMessageBytes(Buffer.from(lines, 'latin1'))).toEqual(expected(name));
    },
  );

  test('there are mails of every kind that the product promises', () => {
    expect(files.length).toBeGreaterThanOrEqual(40);
    const sources = new Set(files.map((name) => expected(name).source));
    expect([...sources]).toEqual(
      expect.arrayContaining([
        'Zillow',
        'Realtor.com',
        'Rightmove',
        'ImmoScout24',
        'idealista',
        'SeLoger',
        'OLX',
        'Facebook',
        'EverQuote',
        'LendingTree',
        'Website',
        null,
      ]),
    );
  });
});
