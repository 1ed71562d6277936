import type { IncomingHttpHeaders } from 'node:http';

export type Place = { readonly host: string; readonly origin: string };
export type Refusal = { readonly status: number; readonly text: string };

/**
 * Refuses what does not come from Baton's own page. The Host check stops a foreign name that resolves to this machine;
 * the others stop foreign pages. A link may be followed from anywhere, because it opens nothing without its token.
 */
export function refuseStranger(place: Place, headers: IncomingHttpHeaders, isLink: boolean): Refusal | null {
  if (headers.host !== place.host) return { status: 421, text: 'Baton answers under its own address only.' };
  if (headers.origin !== undefined && headers.origin !== place.origin) return foreign;
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none' && !isLink) return foreign;
  return null;
}

const foreign: Refusal = { status: 403, text: 'Baton answers its own page only.' };

export function cookieValue(header: string | undefined, name: string): string | undefined {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}

export function mediaType(headers: IncomingHttpHeaders): string {
  return (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}
