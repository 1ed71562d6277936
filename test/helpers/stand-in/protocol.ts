type Handler = (request: Request) => Response | Promise<Response>;

const handlers = new Map<string, Handler>();
const privileged = new Set<string>();
let isSealed = false;

export const protocol = {
  registerSchemesAsPrivileged(schemes: { scheme: string }[]): void {
    if (isSealed) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    for (const { scheme } of schemes) privileged.add(scheme);
  },
  handle(scheme: string, handler: Handler): void {
    if (!privileged.has(scheme))
      throw new Error(`The stand-in serves privileged schemes only, and ${scheme} is not one.`);
    if (handlers.has(scheme)) throw new Error(`The scheme ${scheme} is handled already.`);
    handlers.set(scheme, handler);
  },
  unhandle: (scheme: string) => void handlers.delete(scheme),
  isProtocolHandled: (scheme: string) => handlers.has(scheme),
};

export function sealSchemes(): void {
  isSealed = true;
}

export function handlerOf(url: string): Handler | undefined {
  return handlers.get(url.slice(0, url.indexOf(':')));
}

// Chromium refuses unknown schemes before anything can intercept them, so that app://host/path travels as
// https://host.app.localhost/path. Page code must therefore use relative addresses.
export function toPageUrl(url: string): string {
  const match = /^([a-z][a-z0-9+-]*):\/\/([^/?#]+)(.*)$/is.exec(url);
  if (!match?.[1] || !privileged.has(match[1])) return url;
  return `https://${match[2]}.${match[1]}.localhost${match[3] || '/'}`;
}

export function toAppUrl(url: string): string {
  const match = /^https:\/\/([^/?#]*)\.([a-z0-9+-]+)\.localhost(.*)$/is.exec(url);
  return match?.[2] && privileged.has(match[2]) ? `${match[2]}://${match[1]}${match[3]}` : url;
}

/** Node's URL gives custom schemes the origin "null"; Electron gives standard ones a real origin. */
export function originOf(url: string): string {
  const { protocol: scheme, host, origin } = new URL(url);
  return privileged.has(scheme.slice(0, -1)) ? `${scheme}//${host}` : origin;
}
