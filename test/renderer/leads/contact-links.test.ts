import { expect, test } from 'vitest';
import { mailHref, phoneHref } from '../../../renderer/features/leads/panel/contact-links.ts';

test('a phone number dials however it is written, with its extension', () => {
  expect(phoneHref('(412) 555-0142')).toBe('tel:4125550142');
  expect(phoneHref('+49 30 / 90 18-20')).toBe('tel:+4930901820');
  expect(phoneHref('412.555.0142 ext. 12')).toBe('tel:4125550142;ext=12');
});

test('what is no phone number dials nothing', () => {
  for (const phone of ['ask for Dana', '12', '*21*0301234#', 'javascript:alert(1)', '1234567890123456']) {
    expect(phoneHref(phone)).toBeNull();
  }
});

test('an e-mail address is written to with nothing of it read as an instruction', () => {
  expect(mailHref('dana@example.com')).toBe('mailto:dana@example.com');
  expect(mailHref('dana+boats@example.com')).toBe('mailto:dana%2Bboats@example.com');
  expect(mailHref('dana@example.com?bcc=all@example.com')).toBeNull();
  expect(mailHref('dana@example.com', { subject: 'Lead: A & B', body: 'one\ntwo' })).toBe(
    'mailto:dana@example.com?subject=Lead%3A%20A%20%26%20B&body=one%0D%0Atwo',
  );
});

test('a long text is cut off before a mail client does it', () => {
  const href = mailHref('dana@example.com', { body: '🏡'.repeat(2000) }) ?? '';
  expect(decodeURIComponent(href)).toMatch(/🏡…$/u);
});
