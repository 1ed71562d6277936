import { protocol } from 'electron';
import { servePage } from './serve-page.ts';

/** Runs before the app is ready: a scheme gets its privileges then or never. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

export function servePages(folder: string): void {
  protocol.handle('app', (request) => servePage(folder, request));
}
