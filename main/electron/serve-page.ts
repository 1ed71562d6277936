import { readPageFile, securityHeaders } from '../host/page-files.ts';
import { pageOrigin } from './channels.ts';

const headers = { ...securityHeaders, 'cache-control': 'no-cache' };

/** Answers a request for a page from the built folder, and from nowhere else. */
export async function servePage(folder: string, { url, method }: { url: string; method: string }): Promise<Response> {
  if (method !== 'GET') return refusal(405);
  if (!url.startsWith(`${pageOrigin}/`)) return refusal(404);
  const file = await readPageFile(folder, new URL(url).pathname);
  return file
    ? new Response(file.content, { headers: { ...headers, 'content-type': file.contentType } })
    : refusal(404);
}

function refusal(status: 404 | 405): Response {
  return new Response('', { status, headers: { ...headers, 'content-type': 'text/plain; charset=utf-8' } });
}
