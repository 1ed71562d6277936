import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { servePage } from '../../main/electron/serve-page.ts';
import { securityHeaders } from '../../main/host/page-files.ts';

const house = mkdtempSync(join(tmpdir(), 'page-files-'));
const folder = join(house, 'renderer');
const contentSecurityPolicy = securityHeaders['content-security-policy'];

beforeAll(() => {
  mkdirSync(join(folder, 'assets'), { recursive: true });
  mkdirSync(join(house, 'renderer-secrets'));
  writeFileSync(join(folder, 'index.html'), '<h1>Baton</h1>');
  writeFileSync(join(folder, 'assets/page.js'), 'export {};');
  writeFileSync(join(house, 'secret.js'), 'secret');
  writeFileSync(join(house, 'renderer-secrets/secret.js'), 'secret');
});
afterAll(() => rmSync(house, { recursive: true }));

async function answer(url: string, method = 'GET') {
  const response = await servePage(folder, { url, method });
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    policy: response.headers.get('content-security-policy'),
    text: await response.text(),
  };
}

it('serves the built page and its parts, each under the whole policy', async () => {
  const html = 'text/html; charset=utf-8';
  const script = 'text/javascript; charset=utf-8';
  const policy = contentSecurityPolicy;
  expect(await answer('app://baton/')).toEqual({ status: 200, type: html, policy, text: '<h1>Baton</h1>' });
  expect(await answer('app://baton/assets/page.js?v=1')).toEqual({
    status: 200,
    type: script,
    policy,
    text: 'export {};',
  });
});

it('answers what it does not have or does not do with nothing, under the same policy', async () => {
  const nothing = { type: 'text/plain; charset=utf-8', policy: contentSecurityPolicy, text: '' };
  expect(await answer('app://baton/assets/none.js')).toEqual({ status: 404, ...nothing });
  expect(await answer('app://baton/assets/')).toEqual({ status: 404, ...nothing });
  expect(await answer('app://elsewhere/')).toEqual({ status: 404, ...nothing });
  expect(await answer('app://baton/%E0%A4%A')).toEqual({ status: 404, ...nothing });
  expect(await answer('app://baton/', 'POST')).toEqual({ status: 405, ...nothing });
});

it('names the policy that lets the page load its own files and nothing else', () => {
  expect(contentSecurityPolicy).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  );
});

const steps = [
  '..',
  '.',
  '%2e%2e',
  '%2E.',
  '..%2f',
  '%2f..',
  '..%5c',
  '..\\',
  '%252e%252e',
  '....',
  '',
  '%00',
  'assets',
];
const ends = [
  'secret.js',
  'renderer-secrets/secret.js',
  'secret.js%00.html',
  '..%2frenderer-secrets%2fsecret.js',
  'C:',
  'etc/passwd',
];
const starts = [
  'app://baton/',
  'app://baton//',
  'app://baton',
  'app://baton:80/',
  'app://x@baton/',
  'file:///',
  'app:///',
];
const escapes = fc
  .record({
    start: fc.constantFrom(...starts),
    way: fc.array(fc.oneof(fc.constantFrom(...steps), fc.string({ maxLength: 6 })), { maxLength: 8 }),
    between: fc.constantFrom('/', '%2f', '\\', '%5c', '//'),
    end: fc.constantFrom(...ends),
  })
  .map(({ start, way, between, end }) => start + [...way, end].join(between));

it('keeps 1,000 addresses that try to leave the page folder inside it', async () => {
  await fc.assert(
    fc.asyncProperty(escapes, async (url) => {
      if (!URL.canParse(url)) return;
      expect((await answer(url)).text).not.toContain('secret');
    }),
    { numRuns: 1000 },
  );
});
