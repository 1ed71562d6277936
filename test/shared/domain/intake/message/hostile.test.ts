import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { messageSchema } from '../../../../../shared/contract/intake.ts';
import { readMessage, readMessageBytes } from '../../../../../shared/domain/intake/message/read-message.ts';

const scale = Number(process.env['BATON_TEST_SCALE'] ?? '0.1');
const numRuns = Math.max(300, Math.round(10_000 * scale));
const longest = 200_000;

const pieces = [
  'Name: Jane Doe\n',
  '\nPhone: 512-555-0142\n',
  '\nE-mail: jane@example.com\n',
  'Name: ',
  'Phone (cell):\t',
  'E-Mail',
  'Message:',
  'Nachricht\n',
  'Jane Doe',
  'jane@example.com',
  'noreply@zillow.com',
  '512-555-0142',
  '+49 171 3920042 ',
  'says: ',
  'is interested in ',
  'From: Jane <jane@example.com>\n',
  'To: office@harbor.example\n',
  'Subject: Fwd: x\n',
  '---------- Forwarded message\n',
  'On Monday Bob wrote:\n',
  '> ',
  '\n\n',
  '\n',
  'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n',
  '--b\n',
  '--b--',
  'Content-Type: text/html\n\n',
  '<table><tr><td>',
  '</td>',
  '<a href="mailto:',
  '<!--',
  '=?utf-8?q?=C3=A9?=',
  '=C3',
  'Best regards,\n',
  '“',
  '*',
  '| ',
  '• ',
  'unsubscribe',
  'https://click.example/track?utm_source=x ',
  '\uD800',
  '\u00A0',
  '：',
  '1-800-555-0199',
];
const machineMarks = /[<&=]|MIME/;
const composed = (from: readonly string[], other: fc.Arbitrary<string>) =>
  fc
    .array(fc.oneof(fc.constantFrom(...from), fc.constantFrom(...from), other), { maxLength: 40 })
    .map((parts) => parts.join(''));
const texts = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), composed(pieces, fc.string({ maxLength: 6 })));

/** As a person compares: blanks, marks of bold and what is not seen do not count, nor does case. */
const flat = (text: string) =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[*\s\p{C}]+/gu, '')
    .toLowerCase();

test('whatever is pasted is read to a message that fits its contract', () => {
  fc.assert(
    fc.property(texts, (text) => {
      messageSchema.parse(readMessage(text));
      messageSchema.parse(readMessageBytes(Buffer.from(text, 'utf8')));
    }),
    { numRuns },
  );
});

test('any bytes are read to a message', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      messageSchema.parse(readMessageBytes(bytes));
    }),
    { numRuns },
  );
});

test('what was found stands in the text, and nothing is found without its reason', () => {
  const isPlain = (text: string) => !machineMarks.test(text);
  const plain = composed(pieces.filter(isPlain), fc.string({ unit: 'binary', maxLength: 6 }).filter(isPlain));
  let people = 0;
  fc.assert(
    fc.property(plain, (text) => {
      const found = readMessage(text);
      const shown = flat(text);
      if (found.name !== null && (found.email ?? found.phone) !== null) people += 1;
      for (const word of (found.name ?? '').split(' ')) expect(shown).toContain(flat(word));
      expect(shown).toContain(flat(found.email ?? ''));
      expect(shown).toContain(flat(found.phone ?? ''));
      for (const field of ['name', 'email', 'phone', 'source'] as const) {
        expect([field, found[field] === null]).toEqual([field, found.why[field] === null]);
      }
    }),
    { numRuns },
  );
  expect(people).toBeGreaterThan(numRuns / 100);
});

const fill = (piece: string) => piece.repeat(Math.ceil(longest / piece.length)).slice(0, longest);
const mail = (rest: string) => `From: a@example.com\nMIME-Version: 1.0\n${rest}`;
const hostile: Readonly<Record<string, string>> = {
  blanks: `Message: ${fill(' ')}`,
  'at signs': fill('a@'),
  letters: fill('a'),
  colons: fill('a: '),
  'words and colons': fill('a b c d e: \n'),
  'labels over labels': fill('Phone: 1\n'),
  'cells of a table': fill('Name\tx\n'),
  'open brackets': fill('<'),
  'open tags': fill('<a href="'),
  'open scripts': fill('<script>'),
  'open comments': `<html>${fill('<!--')}`,
  digits: fill('1 1 '),
  parentheses: fill('(1) '),
  'quotation marks': fill('"a\n'),
  headers: fill('From: a\nTo: b\n\n'),
  forwards: fill('---------- Forwarded message\nFrom: a@b.example\nSubject: x\n\n'),
  quotes: fill('On x wrote:\n> y\n'),
  'almost a quote': fill(`On ${'x'.repeat(190)} wrot `),
  'parts in parts': mail(
    `Content-Type: multipart/mixed; boundary=a\n\n${fill('--a\nContent-Type: multipart/mixed; boundary=a\n\n')}`,
  ),
  'soft line ends': mail(`Content-Transfer-Encoding: quoted-printable\n\n${fill('=  ')}`),
  'header fields': mail(fill('X-A: b\n')),
  'encoded words': `From: a\nSubject: ${fill('=?utf-8?q?a?= ')}`,
  sentences: fill('Jane Doe is interested in '),
  greetings: fill('Regards,\nJane\n'),
  surrogates: fill('\uD800'),
  prose: fill('The quick brown fox is interested in this house, and calls 512-555-0142 at 10:30.\n'),
};

test.each(Object.keys(hostile))('200,000 characters of %s are read in less than 100 ms', (name) => {
  const text = (hostile[name] ?? '').slice(0, longest);
  // Of the thread's own time, and the least of three, because other programs share the machine.
  const times = Array.from({ length: 3 }, () => {
    const begun = process.threadCpuUsage();
    readMessage(text);
    const { user, system } = process.threadCpuUsage(begun);
    return (user + system) / 1000;
  });
  expect(Math.min(...times)).toBeLessThan(100);
});
