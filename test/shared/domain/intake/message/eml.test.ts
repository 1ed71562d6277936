import * as fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import {
  bytesAsText,
  decodeCharset,
  decodePart,
  fromBase64,
  fromQuotedPrintable,
} from '../../../../../shared/domain/intake/message/eml-bytes.ts';
import { decodeWords, parseHeaders } from '../../../../../shared/domain/intake/message/eml-headers.ts';
import { looksLikeEml, readEml } from '../../../../../shared/domain/intake/message/eml.ts';

const read = (source: string) => readEml({ text: source, isBytes: true });
const mail = (lines: readonly string[]) => ['From: a@example.com', 'MIME-Version: 1.0', ...lines].join('\r\n');

describe('the bytes of a part', () => {
  test('base64 is read whatever its line ends', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.constantFrom('\r\n', '\n', ' '), (bytes, end) => {
        const lines = Buffer.from(bytes).toString('base64').replace(/.{12}/g, `$&${end}`);
        expect([...fromBase64(lines)]).toEqual([...bytes]);
      }),
    );
  });

  test('quoted-printable gives back every byte, and what is damaged as it stands', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const text = [...bytes]
          .map((byte) => `=${byte.toString(16).padStart(2, '0')}`)
          .join('')
          .replace(/.{60}/g, '$&=\r\n');
        expect([...fromQuotedPrintable(text)]).toEqual([...bytes]);
      }),
    );
    expect(bytesAsText(fromQuotedPrintable('a=\nb= \r\nc=ZZ=4'))).toBe('abc=ZZ=4');
  });

  test.each(['utf-8', 'iso-8859-1', 'windows-1252', 'koi8-r'])('a text in %s is read in it', (charset) => {
    const text = charset === 'koi8-r' ? 'Квартира' : 'Größe: 90 m², ¿sí?';
    const body = { text: bytesAsText(iconv.encode(text, charset)), isBytes: true };
    expect(decodePart(body, '8bit', charset)).toBe(text);
  });

  test('a charset that is wrong or unknown costs no mail', () => {
    const latin = iconv.encode('Größe – 5 €', 'windows-1252');
    expect([decodeCharset(latin, 'utf-8'), decodeCharset(latin, null), decodeCharset(latin, 'x-nobody')]).toEqual([
      'Größe – 5 €',
      'Größe – 5 €',
      'Größe – 5 €',
    ]);
  });
});

describe('the header', () => {
  test('folded lines are one value, names have no case', () => {
    const headers = parseHeaders('Subject: one\n two\n\tthree\nTO: a\nto: b\nno field\n');
    expect([headers.get('subject'), headers.get('to')]).toEqual([['one two three'], ['a', 'b']]);
  });

  test('encoded words are read, also where a character is parted between two of them', () => {
    expect(decodeWords('=?utf-8?Q?J=C3=B6rg_M?= =?UTF-8?q?=C3=BCller?= <j@example.de>')).toBe(
      'Jörg Müller <j@example.de>',
    );
    expect(decodeWords('=?utf-8?b?w4Q=?= and =?iso-8859-1?q?=E9?=')).toBe('Ä and é');
    expect(decodeWords('=?utf-8?q?=C3?=\t=?utf-8?q?=A9t=C3=A9?=')).toBe('été');
    expect(decodeWords('=?nobody?q?caf=E9?= =?broken?x?y?=')).toBe('café =?broken?x?y?=');
  });
});

describe('a mail', () => {
  test('only a source is taken for one', () => {
    const sources = [
      'Received: from x by y\nFrom: a@example.com\n\nHi',
      '\uFEFF\nFrom: a@example.com\nContent-Type: text/plain\n\nHi',
      'From: Ana <a@example.com>\nSubject: x\n\nHi',
      'Name: Ana\nReceived: 2026-05-11\nFrom: our page\n\nHi',
      'Hello\n\nMIME-Version: 1.0\nFrom: a',
    ];
    expect(sources.map(looksLikeEml)).toEqual([true, true, false, false, false]);
  });

  test('of two forms of one text the plain one is read, unless it says next to nothing', () => {
    const parts = (plain: string, html: string) =>
      read(
        mail([
          'Content-Type: multipart/alternative; boundary="x y"',
          '',
          'for old programs',
          '--x y',
          'Content-Type: text/plain',
          '',
          plain,
          '--x y',
          'Content-Type: text/html',
          '',
          html,
          '--x y--',
          'after',
        ]),
      ).text;
    expect(parts('Name: Ana, all of it', '<p>Name: Ana, all of it</p>')).toBe('Name: Ana, all of it');
    expect(parts('See HTML.', '<p>Name: Ana Duarte</p><p>Phone: 1</p>').trim()).toBe('Name: Ana Duarte\n\nPhone: 1');
    expect(parts('', '<p>Hi</p>').trim()).toBe('Hi');
  });

  test('attachments are left out, attached mails read like forwarded ones', () => {
    const { text } = read(
      mail([
        'Content-Type: multipart/mixed; boundary=b',
        '',
        '--b',
        '',
        'First',
        '--b',
        'Content-Type: text/plain; name=a.txt',
        'Content-Disposition: attachment',
        '',
        'Attached',
        '--b',
        'Content-Type: message/rfc822',
        '',
        'From: =?utf-8?q?=C3=89va?= <e@example.com>',
        'Subject: Inner',
        'To: o@example.com',
        '',
        'Second',
        '--b--',
      ]),
    );
    expect(text.split(/\r?\n/)).toEqual([
      'First',
      '',
      '---------- Forwarded message ----------',
      'From: Éva <e@example.com>',
      'Subject: Inner',
      'To: o@example.com',
      '',
      'Second',
    ]);
  });

  test('a mail that was cut off is read as far as it goes', () => {
    expect(read(mail(['Content-Type: multipart/mixed; boundary=b', '', '--b', '', 'Half of'])).text).toBe('Half of');
    expect(read(mail(['Content-Type: text/plain'])).text).toBe('');
  });

  test('the source that was pasted as text keeps characters that no charset names', () => {
    const { text, from } = readEml({
      text: 'From: Jörg <j@example.de>\nMIME-Version: 1.0\nContent-Type: text/plain; charset=iso-8859-1\n\nGrüße – 5 €',
      isBytes: false,
    });
    expect([from, text]).toEqual(['Jörg <j@example.de>', 'Grüße – 5 €']);
  });
});
