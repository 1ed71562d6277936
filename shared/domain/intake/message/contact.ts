import { addressesIn } from './addresses.ts';
import { behind, type Found } from './found.ts';
import { messageBlocks } from './message-blocks.ts';
import { isShared, mayBePersons, type Page } from './page.ts';
import { isTollFree, phoneOfValue, phonesIn } from './phones.ts';
import { isRelay } from './portals.ts';

const mostPhones = 20;
const ofOffice =
  /\b(?:office|agent|agency|team|support|leasing|broker|desk|service|company|b[üu]ro|oficina|escrit[óo]rio|agence|hotline|fax)\b/i;

/** The person's e-mail address: behind a label, else the one to answer to, else one in the text. */
export function findEmail(page: Page): Found | null {
  for (const label of page.labels) {
    if (label.kind !== 'email' || label.line >= page.end) continue;
    const email = addressesIn(label.value).find((address) => mayBePersons(page, address, true));
    if (email !== undefined) return { value: email, why: behind(label) };
  }
  return senderAddress(page) ?? addressInText(page) ?? relayAddress(page);
}

/** The person's phone, as written: behind a label, else the first in the text that is nobody else's. */
export function findPhone(page: Page): Found | null {
  for (const label of page.labels) {
    if (label.kind !== 'phone' || label.line >= page.end) continue;
    const isTheirs = page.asides[label.line] === 'aside';
    const phone = isTheirs ? null : phoneOfValue(label.value);
    if (phone !== null) return { value: phone, why: behind(label) };
  }
  const hasLabel = page.isForm && page.labels.some(({ kind, isFirst }) => kind === 'phone' && isFirst);
  const phones = phonesInText(page, hasLabel ? messageBlocks(page) : null);
  const first = phones[0];
  if (first !== undefined) {
    const others = new Set(phones.map((phone) => phone.replace(/\D/g, ''))).size;
    return { value: first, why: others > 1 ? 'the first phone in the text' : 'the only phone in the text' };
  }
  const [inSubject] = phonesIn(page.subject);
  return inSubject === undefined ? null : { value: inSubject.phone, why: 'in the subject' };
}

function senderAddress(page: Page): Found | null {
  const reply = page.replyTo?.email ?? null;
  if (reply !== null && mayBePersons(page, reply, false)) return { value: reply, why: 'the address to reply to' };
  const from = page.from?.email ?? null;
  if (from === null || !mayBePersons(page, from, false)) return null;
  const isStandIn = page.isForm && isShared(from);
  return isStandIn ? null : { value: from, why: 'the sender’s address' };
}

function addressInText(page: Page): Found | null {
  const theirs = page.addresses.filter(
    ({ email, line }) =>
      line < page.end &&
      page.asides[line] === null &&
      !isOfOthers(page, line) &&
      mayBePersons(page, email, false) &&
      !isShared(email),
  );
  const first = theirs[0];
  if (first !== undefined) {
    return { value: first.email, why: `the ${theirs.length > 1 ? 'first' : 'only'} e-mail in the text` };
  }
  const inSubject = addressesIn(page.subject).find((email) => mayBePersons(page, email, false));
  return inSubject === undefined ? null : { value: inSubject, why: 'in the subject' };
}

/** Some portals never show the person's own address; what is sent to theirs reaches the person. */
function relayAddress(page: Page): Found | null {
  const all = [page.replyTo?.email, page.from?.email, ...page.addresses.map(({ email }) => email)];
  const relay = all.find((email) => typeof email === 'string' && isRelay(email));
  return typeof relay === 'string' ? { value: relay, why: 'the portal’s address that passes answers on' } : null;
}

/** Where a form has a place for the phone and it is empty, only what the person wrote may hold one. */
function phonesInText(page: Page, within: readonly { readonly from: number; readonly to: number }[] | null): string[] {
  const found: string[] = [];
  for (const [line, text] of page.lines.slice(0, page.end).entries()) {
    if (within !== null && !within.some(({ from, to }) => line >= from && line < to)) continue;
    if (page.asides[line] !== null || isOfOthers(page, line) || !/\d/.test(text)) continue;
    for (const { phone } of phonesIn(text)) if (!isTollFree(phone)) found.push(phone);
    if (found.length >= mostPhones) break;
  }
  return found;
}

/** Whether a line names somebody of the office, a listing or a machine's number. */
function isOfOthers({ labels }: Page, line: number): boolean {
  return labels.some(
    ({ line: first, end, kind, label }) =>
      first <= line &&
      line < end &&
      (kind === 'other' || kind === 'answer' || (kind === 'unknown' && ofOffice.test(label))),
  );
}
