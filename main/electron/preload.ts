import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { callChannel, eventChannel } from './channels.ts';

contextBridge.exposeInMainWorld('baton', {
  door: 'electron',
  call: (operation: unknown, input: unknown): Promise<unknown> => ipcRenderer.invoke(callChannel, { operation, input }),
  onEvent(listener: (event: unknown) => void): () => void {
    const forward = (_event: unknown, event: unknown) => listener(event);
    ipcRenderer.on(eventChannel, forward);
    return () => void ipcRenderer.off(eventChannel, forward);
  },
  pathForFile: (file: File): string => webUtils.getPathForFile(file),
});
