import { domainOf } from './addresses.ts';
import { behind, type Found } from './found.ts';
import type { Letter } from './letters.ts';
import type { Page } from './page.ts';
import { portalNamedIn, portalOfDomain, sourceOfLabel } from './portals.ts';
import { isPlaceholder } from '../text.ts';

const longestSource = 60;
const longestRead = 10_000;
const link = /https?:\/\/([a-z0-9.-]{4,100})/gi;
/** Where a message came from: what it says itself, then who sent it, then what it links to or names. */
export function findSource(page: Page, outer: readonly Letter[]): Found | null {
  return fromLabel(page) ?? fromSender([page, ...outer]) ?? fromText(page);
}

function fromLabel(page: Page): Found | null {
  for (const label of page.labels) {
    const value = label.value.replace(/\s+/g, ' ').trim();
    if (label.kind !== 'source' || value === '' || isPlaceholder(value) || value.includes('@')) continue;
    const source = sourceOfLabel(value);
    if (source.length <= longestSource) return { value: source, why: behind(label) };
  }
  return null;
}

function fromSender(letters: readonly Letter[]): Found | null {
  for (const { from, replyTo } of letters) {
    for (const email of [from?.email, replyTo?.email]) {
      const portal = typeof email === 'string' ? portalOfDomain(domainOf(email)) : null;
      if (portal !== null) return { value: portal, why: 'the sender’s address' };
    }
  }
  return null;
}

function fromText(page: Page): Found | null {
  const text = [page.from?.name ?? '', page.subject, ...page.lines].join('\n').slice(0, longestRead);
  const named = portalNamedIn(text);
  if (named !== null) return { value: named, why: `the text names ${named}` };
  for (const { email } of page.addresses) {
    const portal = portalOfDomain(domainOf(email));
    if (portal !== null) return { value: portal, why: `an address of ${portal}` };
  }
  for (const match of text.matchAll(link)) {
    const portal = portalOfDomain(match[1]?.toLowerCase() ?? '');
    if (portal !== null) return { value: portal, why: `a link to ${portal}` };
  }
  return page.isWebForm ? { value: 'Website', why: 'the text speaks of a form of the website' } : null;
}
