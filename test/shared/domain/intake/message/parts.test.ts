import { describe, expect, test } from 'vitest';
import { addressesIn, parseSender } from '../../../../../shared/domain/intake/message/addresses.ts';
import { asideOf, withoutLinks } from '../../../../../shared/domain/intake/message/boilerplate.ts';
import { htmlToText } from '../../../../../shared/domain/intake/message/html-text.ts';
import { looksLikeName, nameOfSender, nameOfValue } from '../../../../../shared/domain/intake/message/person-name.ts';
import { isTollFree, phoneOfValue, phonesIn } from '../../../../../shared/domain/intake/message/phones.ts';
import { introducedName, namesInPhrases } from '../../../../../shared/domain/intake/message/phrases.ts';
import { signedName } from '../../../../../shared/domain/intake/message/signature.ts';

describe('phones', () => {
  test.each([
    ['Call me at (512) 555-0142 or by mail', '(512) 555-0142'],
    ['+44 (0)20 7946 0018', '+44 (0)20 7946 0018'],
    ['Mobil: 0171/3920042.', '0171/3920042'],
    ['06.39.98.01.42', '06.39.98.01.42'],
    ['Austin, TX 78701 512-555-0142', '512-555-0142'],
    ['512-555-0142 ext. 12', '512-555-0142 ext. 12'],
    ['512-555-0142x7', '512-555-0142x7'],
    ['302-555-0102 / 302-555-0103', '302-555-0102'],
    ['tel:+15125550142', '+15125550142'],
    ['<tel:512-555-0142>', '512-555-0142'],
    ['912 345 678', '912 345 678'],
  ])('in “%s” there is %s', (line, phone) => {
    expect(phonesIn(line)[0]?.phone).toBe(phone);
  });

  test.each([
    'on 2026-05-11 at 10:30',
    '11/05/2026',
    '11.05.2026 09:00',
    '20260511',
    'from 2024-2026',
    '$1,250,000 or 12.500.000 €',
    'ZIP 90210-1234',
    'MLS# 45678901',
    'Scout-ID: 145678901',
    'Ref. 9876543210',
    'Fax: 302-555-0101',
    '192.168.100.10',
    'https://a.example/id/5125550142',
    'zpid=5125550142',
    'order no. 5125550142',
  ])('in “%s” there is none', (line) => {
    expect(phonesIn(line)).toEqual([]);
  });

  test('a label makes a short number a phone, and no date', () => {
    expect(['555-0142', '23125042', 'none', '11.05.2026'].map(phoneOfValue)).toEqual([
      '555-0142',
      '23125042',
      null,
      null,
    ]);
  });

  test('numbers that are free to call belong to nobody in particular', () => {
    expect(
      ['1-800-555-0199', '(855) 555 0100', '0800 2890000', '512-555-0142', '0171 3920042'].map(isTollFree),
    ).toEqual([true, true, true, false, false]);
  });
});

describe('names', () => {
  test('the value of a name’s label loses titles and what stands in brackets', () => {
    const values = [
      'Mr Oliver Bennett',
      'Doe, Jane',
      'Herrn Jürgen Groß',
      'Jane Doe <jane@example.com>',
      'jane doe',
      'Jane Doe, Acme Corp',
      'N/A',
      'jane@example.com',
      '512-555-0142',
      'https://a.example',
      'van den Berg, Maarten',
    ];
    expect(values.map(nameOfValue)).toEqual([
      'Oliver Bennett',
      'Jane Doe',
      'Jürgen Groß',
      'Jane Doe',
      'jane doe',
      'Jane Doe',
      null,
      null,
      null,
      null,
      'Maarten van den Berg',
    ]);
  });

  test('a name by itself is a few capitalised words that no portal or office writes', () => {
    const names = ['Jane Doe', 'José de la Cruz', 'Anne-Marie O’Neill', 'J. R. Smith', '王伟'];
    const others = [
      'New Lead',
      'Harbor Realty',
      'The Zillow Team',
      'Hello Dana',
      'Elm Street',
      'jane doe',
      'Call Me Now',
      'A B C D E F G',
    ];
    expect([names.filter((name) => !looksLikeName(name)), others.filter(looksLikeName)]).toEqual([[], []]);
  });

  test('a sender’s name loses the portal behind it', () => {
    expect(
      ['Jane Doe via Zillow', 'Murat Y. über Kleinanzeigen', 'Jane Doe (Redfin)', 'Zillow Notifications'].map(
        nameOfSender,
      ),
    ).toEqual(['Jane Doe', 'Murat Y.', 'Jane Doe', null]);
  });

  test.each([
    ['New Contact: Jane Doe', 'Jane Doe'],
    ['New realtor.com lead - Rebecca Sutter', 'Rebecca Sutter'],
    ['Lead Alert: new lead named Kofi Mensah (Zillow)', 'Kofi Mensah'],
    ['2010 Walnut St #B02, Philadelphia. Jenna Olsen says: hello', 'Jenna Olsen'],
    ['Good news! Your client Victoria Watson requested an application', 'Victoria Watson'],
    ['Neue Anfrage von Frau Ulrike Sommer zu Ihrem Objekt', 'Ulrike Sommer'],
    ['Mensaje de Carmen Ruiz sobre tu anuncio', 'Carmen Ruiz'],
    ['Nova mensagem de Rafael Souza', 'Rafael Souza'],
    ['Demande de M. Hugo Martin', 'Hugo Martin'],
    ['Hugo Martin souhaite visiter', 'Hugo Martin'],
  ])('“%s” names %s', (line, name) => {
    expect(namesInPhrases([line]).map((found) => found.name)).toContain(name);
  });

  test('who introduces or signs is named', () => {
    expect(introducedName(['Hi, I am looking for a flat. My name is Ana Duarte and I …'])?.name).toBe('Ana Duarte');
    expect(introducedName(['I am interested'])).toBeNull();
    expect(signedName(['Hello', 'text', 'Viele Grüße', 'Lena Schröder', 'Tel. 030 23125042'])).toBe('Lena Schröder');
    expect(signedName(['Hello', 'Thanks, Jane'])).toBe('Jane');
    expect(signedName(['Is it free?'])).toBeNull();
  });
});

describe('addresses', () => {
  test('an address is found in marks, sentences and links, in lower case', () => {
    expect(addressesIn('Write to <Ana.Duarte@Example.COM>, mailto:bo@example.org?x or cy@example.net.')).toEqual([
      'ana.duarte@example.com',
      'bo@example.org',
      'cy@example.net',
    ]);
  });

  test('a sender is a name and an address, in every order', () => {
    const fields = [
      '"Doe, Jane" <jane@example.com>',
      'jane@example.com (Jane Doe)',
      'Jane Doe [mailto:jane@example.com]',
      'Jane Doe',
      '<jane@example.com>',
    ];
    expect(fields.map(parseSender)).toEqual([
      { name: 'Doe, Jane', email: 'jane@example.com' },
      { name: 'Jane Doe', email: 'jane@example.com' },
      { name: 'Jane Doe', email: 'jane@example.com' },
      { name: 'Jane Doe', email: null },
      { name: null, email: 'jane@example.com' },
    ]);
  });
});

describe('what is not the inquiry', () => {
  test.each([
    'Unsubscribe',
    'View this email in your browser',
    'Bitte antworten Sie direkt auf diese E-Mail.',
    'Diese Nachricht wurde automatisch erstellt.',
    'Este mensaje ha sido enviado desde idealista.',
    'Ne pas répondre à ce message',
    '© 2026 Zillow Group',
    'Sent from my iPhone',
    'This e-mail and any attachments are confidential.',
  ])('“%s” is the foot of a mail', (line) => {
    expect(asideOf(line)).toBe('footer');
  });

  test('a person’s words are not', () => {
    const lines = [
      'Please call me tomorrow.',
      'Send me the listing please',
      'I saw your sign on Elm St.',
      'Ich antworte gern direkt.',
      'Could you reply today?',
    ];
    expect(lines.map(asideOf)).toEqual(lines.map(() => null));
  });

  test('links that count clicks go, what a person would type stays', () => {
    expect(withoutLinks('See <https://a.example/x> https://b.example/y?utm_source=z and https://c.example/d')).toBe(
      'See  and https://c.example/d',
    );
  });
});

test('HTML reads as a browser shows it, with the addresses behind its links', () => {
  const html = `<!DOCTYPE html><html><head><title>no</title><style>p{}</style></head><body><!-- no -->
    <script>no()</script><p>Gr&uuml;&szlig;e&nbsp;&#8211; <b>Ana</b></p><table><tr><th>Phone</th><td><a href="tel:+1512">call</a></td></tr></table>
    <ul><li>one<li>two</ul><a href='mailto:ana@example.com?subject=x'>Write</a> 1 < 2 & 3<br>end</body></html>`;
  expect(htmlToText(html).replace(/\n+/g, '\n').trim().split('\n')).toEqual([
    'Grüße\u00A0– Ana',
    'Phone\tcall +1512',
    'one',
    'two',
    'Write ana@example.com 1 < 2 & 3',
    'end',
  ]);
});
