import type { Message } from '../../../contract/intake.ts';
import { addressesIn, parseSender } from './addresses.ts';
import { cleanLines, longestText, shortened } from './clean.ts';
import { findEmail, findPhone } from './contact.ts';
import { bytesAsText, decodeCharset, type MailSource } from './eml-bytes.ts';
import { looksLikeEml, readEml } from './eml.ts';
import type { Found } from './found.ts';
import { htmlToText, longestHtml, looksLikeHtml } from './html-text.ts';
import { findInquiry } from './inquiry.ts';
import { lettersIn, type Letter } from './letters.ts';
import { findName } from './name.ts';
import { openPage, type Page } from './page.ts';
import { findSource } from './source.ts';

const limits = { name: 200, email: 254, phone: 40, source: 100, inquiry: 20_000 } as const;

type Person = {
  readonly page: Page;
  readonly name: Found | null;
  readonly email: Found | null;
  readonly phone: Found | null;
};

/**
 * Finds the person, the source and the inquiry in the text of a portal's or a person's mail, or in its source: of the
 * first 200,000 characters. What is not found is null; the inquiry falls back to the whole text. Never throws.
 */
export function readMessage(text: string): Message {
  return messageIn(letterOf({ text, isBytes: false }));
}

/** As `readMessage`, of the bytes of a file: a mail's source, or a text in UTF-8, UTF-16 with its mark, or Windows-1252. */
export function readMessageBytes(bytes: Uint8Array): Message {
  const head = bytesAsText(bytes.subarray(0, 100_000));
  if (looksLikeEml(head)) return messageIn(letterOf({ text: bytesAsText(bytes), isBytes: true }));
  const wide = head.startsWith('\u00FF\u00FE') ? 'utf-16le' : head.startsWith('\u00FE\u00FF') ? 'utf-16be' : null;
  return readMessage(decodeCharset(bytes.subarray(0, 4 * longestText), wide));
}

function letterOf(source: MailSource): Letter {
  const isMail = looksLikeEml(source.text);
  const mail = isMail ? readEml(source) : null;
  const text = mail?.text ?? source.text.slice(0, longestHtml);
  const shown = looksLikeHtml(text) ? htmlToText(text) : text;
  return {
    from: mail?.from ? parseSender(mail.from) : null,
    replyTo: mail?.replyTo ? parseSender(mail.replyTo) : null,
    office: addressesIn(mail?.recipients ?? ''),
    subject: cleanLines(mail?.subject ?? '').join(' '),
    lines: cleanLines(shown),
  };
}

function messageIn(whole: Letter): Message {
  const letters = lettersIn(whole);
  const people = letters.map((letter) => personIn(openPage(letter)));
  const found =
    people.find(({ email, phone }) => email !== null || phone !== null) ?? people.find(({ name }) => name !== null);
  const person = found ?? people[0] ?? personIn(openPage(whole));
  const source = findSource(person.page, letters);
  const inquiry = findInquiry(person.page, {
    name: person.name?.value ?? null,
    email: person.email?.value ?? null,
    phone: person.phone?.value ?? null,
  });
  return {
    name: cut(person.name, 'name'),
    email: cut(person.email, 'email'),
    phone: cut(person.phone, 'phone'),
    source: cut(source, 'source'),
    inquiry: cut(inquiry, 'inquiry') ?? '',
    why: {
      name: person.name?.why ?? null,
      email: person.email?.why ?? null,
      phone: person.phone?.why ?? null,
      source: source?.why ?? null,
      inquiry: inquiry?.why ?? null,
    },
  };
}

function personIn(page: Page): Person {
  return { page, name: findName(page), email: findEmail(page), phone: findPhone(page) };
}

function cut(found: Found | null, field: keyof typeof limits): string | null {
  return found === null ? null : shortened(found.value, limits[field]);
}
