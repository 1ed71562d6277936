import { app, session, type WebContents } from 'electron';
import { pageOrigin } from './channels.ts';
import { openOutside } from './external.ts';

/** Holds for everything that ever shows a page, whoever made it. */
export function lockDown(): void {
  app.on('web-contents-created', (_event, contents) => confine(contents));
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl }) =>
    answer(isGranted(permission, requestingUrl)),
  );
  defaultSession.setPermissionCheckHandler((_contents, permission, origin) => isGranted(permission, origin));
  defaultSession.setDevicePermissionHandler(() => false);
}

/** Copying a hand-over message needs to write to the clipboard after a click; nothing else is ever granted. */
function isGranted(permission: string, address: string): boolean {
  const isOwnPage = address === pageOrigin || address.startsWith(`${pageOrigin}/`);
  return permission === 'clipboard-sanitized-write' && isOwnPage;
}

function confine(contents: WebContents): void {
  contents.setWindowOpenHandler(({ url }) => {
    openOutside(url);
    return { action: 'deny' };
  });
  contents.on('will-navigate', (event) => {
    if (isSamePage(contents, event.url)) return;
    event.preventDefault();
    if (/^(mailto|tel):/.test(event.url)) openOutside(event.url);
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isSamePage(contents, event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

/** A reload leads to where the page already is. */
function isSamePage(contents: WebContents, address: string): boolean {
  return withoutHash(address) === withoutHash(contents.getURL());
}

function withoutHash(address: string): string {
  return address.replace(/#.*$/s, '');
}
