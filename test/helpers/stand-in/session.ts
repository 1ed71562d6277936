import { EventEmitter } from 'node:events';
import { protocol } from './protocol.ts';

type RequestDetails = { url: string; method: string; resourceType: string };
type BeforeRequest = (details: RequestDetails, answer: (response: { cancel?: boolean }) => void) => void;
type Headers = Record<string, string[]>;
type HeadersReceived = (
  details: { url: string; responseHeaders: Headers },
  answer: (response: { responseHeaders?: Headers }) => void,
) => void;
type PermissionRequest = (
  webContents: unknown,
  permission: string,
  answer: (granted: boolean) => void,
  details: object,
) => void;
type PermissionCheck = (webContents: unknown, permission: string, origin: string, details: object) => boolean;

export type PermissionAnswers = { requested: boolean; checked: boolean; device: boolean };

class WebRequest {
  #beforeRequest: BeforeRequest | undefined;
  #headersReceived: HeadersReceived | undefined;

  onBeforeRequest(...args: [BeforeRequest | null] | [object, BeforeRequest | null]): void {
    this.#beforeRequest = (args.at(-1) as BeforeRequest | null) ?? undefined;
  }

  onHeadersReceived(...args: [HeadersReceived | null] | [object, HeadersReceived | null]): void {
    this.#headersReceived = (args.at(-1) as HeadersReceived | null) ?? undefined;
  }

  async isCancelled(details: RequestDetails): Promise<boolean> {
    const listener = this.#beforeRequest;
    if (!listener) return false;
    const response = await new Promise<{ cancel?: boolean }>((resolve) => listener(details, resolve));
    return response.cancel ?? false;
  }

  async headersFor(url: string, received: Record<string, string>): Promise<Record<string, string>> {
    const listener = this.#headersReceived;
    if (!listener) return received;
    const responseHeaders = Object.fromEntries(Object.entries(received).map(([name, value]) => [name, [value]]));
    const response = await new Promise<{ responseHeaders?: Headers }>((resolve) =>
      listener({ url, responseHeaders }, resolve),
    );
    const changed = response.responseHeaders ?? responseHeaders;
    return Object.fromEntries(Object.entries(changed).map(([name, values]) => [name, values.join(', ')]));
  }
}

class Session extends EventEmitter {
  readonly webRequest = new WebRequest();
  readonly protocol = protocol;
  #request: PermissionRequest | null = null;
  #check: PermissionCheck | null = null;
  #device: ((details: object) => boolean) | null = null;

  setPermissionRequestHandler(handler: PermissionRequest | null): void {
    this.#request = handler;
  }

  setPermissionCheckHandler(handler: PermissionCheck | null): void {
    this.#check = handler;
  }

  setDevicePermissionHandler(handler: ((details: object) => boolean) | null): void {
    this.#device = handler;
  }

  setSpellCheckerEnabled(): void {}

  setSpellCheckerDictionaryDownloadURL(): void {}

  /** What a page that asks for this permission is told by each of the three handlers; without one, Electron grants. */
  async permissionAnswers(webContents: unknown, permission: string, origin: string): Promise<PermissionAnswers> {
    const request = this.#request;
    const requested = request
      ? await new Promise<boolean>((resolve) => request(webContents, permission, resolve, { requestingUrl: origin }))
      : true;
    return {
      requested,
      checked: this.#check?.(webContents, permission, origin, {}) ?? true,
      device: this.#device?.({ deviceType: permission, origin }) ?? false,
    };
  }
}

const defaultSession = new Session();
export const session = { defaultSession, fromPartition: () => defaultSession };
