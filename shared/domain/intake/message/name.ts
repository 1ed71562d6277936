import { foldText } from '../text.ts';
import { domainOf, parseSender, type Sender } from './addresses.ts';
import { behind, type Found } from './found.ts';
import type { Labelled } from './labels.ts';
import { mayBePersons, type Page } from './page.ts';
import { asName, looksLikeName, nameOfSender, nameOfValue, trailingName } from './person-name.ts';
import { portalNamedIn } from './portals.ts';
import { introducedName, namesInPhrases, type NamedPerson } from './phrases.ts';
import { signedName } from './signature.ts';

const nameAbove = 4;

/** The person's name: behind labels, in the portal's sentences, the sender's, or how the person signs. */
export function findName(page: Page): Found | null {
  const said = labelledName(page);
  if (said !== null) return said;
  const phrases = page.isForm || page.from === null || !isPersonal(page) ? phrasesOf(page) : [];
  const whole = phrases.find(({ name }) => name.includes(' '));
  if (whole !== undefined) return fromPhrase(whole);
  const [phrase] = phrases;
  const others = [
    senderName(page),
    besideAddress(page),
    signature(page),
    phrase === undefined ? null : fromPhrase(phrase),
    introduction(page),
  ].filter((found) => found !== null);
  return others.find(({ value }) => value.includes(' ')) ?? others[0] ?? null;
}

function labelledName(page: Page): Found | null {
  const first = firstNamed(page, 'firstName');
  const last = firstNamed(page, 'lastName');
  const name = firstNamed(page, 'name');
  if (first !== null && last !== null) return together(first, last);
  if (name === null) return first ?? last;
  if (first !== null) return name.value.includes(first.value) ? name : together(first, name);
  return last === null || name.value.includes(last.value) ? name : together(name, last);
}

/** In a form that asks for both, “Name” is the surname in German and the first name in Spanish. */
function together(first: Found, last: Found): Found {
  const why = first.why === last.why ? first.why : `${first.why} and ${last.why.replace(/^behind /, '')}`;
  return { value: `${first.value} ${last.value}`, why };
}

function firstNamed(page: Page, kind: Labelled['kind']): Found | null {
  for (const label of page.labels) {
    if (label.kind !== kind || label.line >= page.end || (!label.isFirst && kind === 'name' && !page.isForm)) continue;
    const value = nameOfValue(label.value.includes('@') ? (parseSender(label.value).name ?? '') : label.value);
    if (value !== null) return { value, why: behind(label) };
  }
  return null;
}

function phrasesOf(page: Page): NamedPerson[] {
  return namesInPhrases([page.subject, ...page.lines.slice(0, page.end)]);
}

function fromPhrase({ name, words }: NamedPerson): Found {
  return { value: name, why: `beside “${words}”` };
}

function isPersonal(page: Page): boolean {
  const email = page.from?.email ?? null;
  return email !== null && mayBePersons(page, email, false);
}

function senderName(page: Page): Found | null {
  const reply = page.replyTo === null ? null : nameFrom(page, page.replyTo);
  if (reply !== null) return { value: reply, why: 'the name to reply to' };
  const from = page.from === null ? null : nameFrom(page, page.from);
  return from === null ? null : { value: from, why: 'the sender’s name' };
}

/** What sends for others may carry the person's name, or its own: then the address has it, too. */
function nameFrom(page: Page, { name, email }: Sender): string | null {
  const found = name === null ? null : nameOfSender(name);
  if (found === null || email === null || mayBePersons(page, email, false)) return found;
  const bare = foldText(found).replace(/[^a-z0-9]/g, '');
  return found.includes(' ') && !domainOf(email).includes(bare) && portalNamedIn(found) === null ? found : null;
}

/** "Jane Doe <jane@example.com>", or the name right above the address. */
function besideAddress(page: Page): Found | null {
  for (const { email, line } of page.addresses) {
    if (line >= page.end || page.asides[line] !== null || !mayBePersons(page, email, false)) continue;
    const text = page.lines[line] ?? '';
    const before = trailingName(text.slice(0, text.toLowerCase().indexOf(email)).replace(/[<([\s:,|·–-]{1,10}$/, ''));
    const above = page.lines
      .slice(Math.max(0, line - nameAbove), line)
      .findLast((each) => looksLikeName(each) && each.trim().includes(' '));
    const name = before?.includes(' ') === true ? before : above === undefined ? null : asName(above);
    if (name !== null) return { value: name, why: 'beside the e-mail' };
  }
  return null;
}

function signature(page: Page): Found | null {
  const name = page.isForm ? null : signedName(page.lines);
  return name === null ? null : { value: name, why: 'the signature' };
}

function introduction(page: Page): Found | null {
  const found = introducedName(page.lines.slice(0, page.end));
  return found === null ? null : { value: found.name, why: `behind “${found.words}”` };
}
