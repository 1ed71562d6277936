import type { Request as PageRequest, Route } from 'playwright-core';
import { note } from './journal.ts';
import { handlerOf, toAppUrl } from './protocol.ts';
import { preventableEvent, windowOfPage } from './registry.ts';
import { session } from './session.ts';

/** Every request of every page: navigation rules, webRequest, then the app's own protocol. The network is never reached. */
export async function answerRequest(route: Route): Promise<void> {
  const request = route.request();
  const url = toAppUrl(request.url());
  try {
    if (request.isNavigationRequest() && !mayNavigate(request, url)) return await route.abort('aborted');

    const details = { url, method: request.method(), resourceType: request.resourceType() };
    if (await session.defaultSession.webRequest.isCancelled(details)) {
      note('request-cancelled', { url });
      return await route.abort('blockedbyclient');
    }
    const handler = handlerOf(url);
    if (!handler) {
      note('network', { url });
      return await route.abort('internetdisconnected');
    }
    const body = request.postDataBuffer();
    const init = { method: request.method(), headers: request.headers(), ...(body && { body: new Uint8Array(body) }) };
    const response = await handler(new Request(url, init));
    const headers = await session.defaultSession.webRequest.headersFor(url, Object.fromEntries(response.headers));
    await route.fulfill({ status: response.status, headers, body: Buffer.from(await response.arrayBuffer()) });
  } catch (error) {
    note('protocol-error', { url, message: String(error) });
    await route.abort().catch(() => undefined);
  }
}

function mayNavigate(request: PageRequest, url: string): boolean {
  const frame = frameOf(request);
  const window = frame && windowOfPage(frame.page());
  if (!frame || !window) return false;
  const isMainFrame = frame === frame.page().mainFrame();
  if (isMainFrame && window.webContents.expectedUrl === request.url()) return true;

  const event = preventableEvent({ url, isMainFrame, isSameDocument: false });
  window.webContents.emit('will-frame-navigate', event);
  if (isMainFrame) window.webContents.emit('will-navigate', event, url);
  if (event.defaultPrevented) note('navigation-denied', { url });
  return !event.defaultPrevented;
}

/** A page that is not yet attached has no frame: it is a popup, which Baton's windows never open. */
function frameOf(request: PageRequest): ReturnType<PageRequest['frame']> | undefined {
  try {
    return request.frame();
  } catch {
    return undefined;
  }
}
