import { originOf, toPageUrl } from './protocol.ts';
import { browserContext } from './registry.ts';
import type { WebContents } from './web-contents.ts';

/** Electron's name of a permission, and the browser's. */
const names = [
  ['geolocation', 'geolocation'],
  ['notifications', 'notifications'],
  ['media', 'camera'],
  ['media', 'microphone'],
  ['midi', 'midi'],
  ['clipboard-read', 'clipboard-read'],
  ['clipboard-sanitized-write', 'clipboard-write'],
] as const;

/** The browser grants the page what the app's handlers grant, and refuses the rest. */
export async function applyPermissions(contents: WebContents, url: string): Promise<void> {
  const origin = originOf(url);
  const granted: string[] = [];
  for (const [name, browserName] of names) {
    const { requested, checked } = await contents.session.permissionAnswers(contents, name, origin);
    if (requested && checked) granted.push(browserName);
  }
  await browserContext().grantPermissions(granted, { origin: new URL(toPageUrl(url)).origin });
}
