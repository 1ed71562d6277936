import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** What a page of Baton may load: its own built files, nothing else from anywhere. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export const securityHeaders = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
} as const;

const contentTypes = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.ico', 'image/x-icon'],
  ['.woff2', 'font/woff2'],
  ['.wasm', 'application/wasm'],
]);

export type PageFile = { readonly content: Uint8Array<ArrayBuffer>; readonly contentType: string };

/** The page file that a percent-encoded path names, or null when it names none inside the folder. */
export async function readPageFile(folder: string, encodedPath: string): Promise<PageFile | null> {
  const file = fileOf(folder, encodedPath);
  const contentType = file && contentTypes.get(path.extname(file));
  if (!contentType) return null;
  try {
    return { content: new Uint8Array(await readFile(file)), contentType };
  } catch {
    return null;
  }
}

export function fileOf(folder: string, encodedPath: string): string | null {
  const named = decoded(encodedPath);
  if (named === null || !named.startsWith('/') || /[\0\\:]/.test(named)) return null;
  const root = path.resolve(folder);
  const file = path.resolve(root, `.${named === '/' ? '/index.html' : named}`);
  return file.startsWith(root + path.sep) ? file : null;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
