type Handler = (event: object, message: unknown) => unknown;

/** What the desktop door has registered with Electron's ipcMain. */
export const handledChannels = new Map<string, Handler>();

export const ipcMain = {
  handle: (channel: string, handler: Handler) => void handledChannels.set(channel, handler),
};
