import type { bridgeEnd } from './bridge.ts';
import type { Codec } from './codec.ts';

/** Page to main process. */
export type Outgoing =
  | { kind: 'send'; channel: string; args: string }
  | { kind: 'invoke'; id: number; channel: string; args: string };
/** Main process to page. */
export type Incoming =
  | { kind: 'reply'; id: number; ok: boolean; value: string }
  | { kind: 'event'; channel: string; args: string };

type Listener = (event: unknown, ...args: unknown[]) => void;
type PreloadBody = (require: (id: string) => unknown, exports: object, module: object, process: object) => void;
type WorldGlobals = {
  standInSend(text: string): void;
  standInReceive(message: Incoming): void;
  standInFilePaths: Map<string, string>;
};

/** The isolated world in which a sandboxed preload runs; sent as source text. Subframes get no preload, as in Electron. */
export function preloadWorld(
  makeCodec: () => Codec,
  makeBridge: typeof bridgeEnd,
  process: object,
  body: PreloadBody,
): void {
  if (window.top !== window) return;
  const world = globalThis as unknown as WorldGlobals;
  const { encode, decode } = makeCodec();
  const bridge = makeBridge(makeCodec, 'isolated', 'page');
  const listeners = new Map<string, Listener[]>();
  const pending = new Map<number, { resolve(value: unknown): void; reject(reason: Error): void }>();
  let lastId = 0;
  world.standInFilePaths = new Map();

  function send(message: Outgoing): void {
    world.standInSend(JSON.stringify(message));
  }

  function add(channel: string, listener: Listener): typeof ipcRenderer {
    listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
    return ipcRenderer;
  }

  function remove(channel: string, listener: Listener): typeof ipcRenderer {
    listeners.set(
      channel,
      (listeners.get(channel) ?? []).filter((other) => other !== listener),
    );
    return ipcRenderer;
  }

  const ipcRenderer = {
    send: (channel: string, ...args: unknown[]) => send({ kind: 'send', channel, args: encode(args) }),
    async invoke(channel: string, ...args: unknown[]): Promise<unknown> {
      const encoded = encode(args);
      const id = ++lastId;
      return new Promise((resolve, reject) => {
        pending.set(id, { resolve, reject });
        send({ kind: 'invoke', id, channel, args: encoded });
      });
    },
    on: add,
    off: remove,
    addListener: add,
    removeListener: remove,
    removeAllListeners(channel: string) {
      listeners.delete(channel);
      return ipcRenderer;
    },
    listenerCount: (channel: string) => listeners.get(channel)?.length ?? 0,
  };

  world.standInReceive = (message) => {
    if (message.kind === 'event') {
      const args = decode(message.args) as unknown[];
      for (const listener of listeners.get(message.channel) ?? [])
        listener({ sender: ipcRenderer, ports: [] }, ...args);
      return;
    }
    const call = pending.get(message.id);
    pending.delete(message.id);
    if (message.ok) call?.resolve(decode(message.value));
    else call?.reject(new Error(message.value));
  };

  const electron = {
    contextBridge: { exposeInMainWorld: bridge.expose },
    ipcRenderer,
    webFrame: { setZoomFactor() {}, getZoomFactor: () => 1 },
    webUtils: { getPathForFile: (file: File) => world.standInFilePaths.get(file.name) ?? '' },
  };
  const module = { exports: {} };
  body(
    (id) => {
      if (id === 'electron') return electron;
      throw new Error(`module not found: ${id} (this stand-in gives a sandboxed preload electron alone)`);
    },
    module.exports,
    module,
    process,
  );
}
