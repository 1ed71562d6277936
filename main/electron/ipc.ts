import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron';
import { z } from 'zod';
import { failure } from '../../shared/contract/envelope.ts';
import type { Connection } from '../host/dispatcher.ts';
import type { Host } from '../host/host.ts';
import { callChannel, eventChannel, pageOrigin } from './channels.ts';

const callSchema = z.strictObject({ operation: z.string().max(100), input: z.unknown() });

export type Switchboard = {
  /** Gives a window its own session, until it closes. */
  connect(window: BrowserWindow): void;
};

/** Calls come from the main frame of our own windows and pages alone; events go to those windows. */
export function openSwitchboard(host: Host): Switchboard {
  const connections = new Map<number, Connection>();

  ipcMain.handle(callChannel, (event, message: unknown) => {
    const connection = connections.get(event.sender.id);
    if (!connection || !isOwnPage(event)) return failure('FORBIDDEN', 'This page may not use Baton.');
    const call = callSchema.safeParse(message);
    if (!call.success) return failure('INVALID_INPUT', 'A call names an operation and its input, and nothing else.');
    return connection.call(call.data.operation, call.data.input);
  });

  return {
    connect(window) {
      const { webContents } = window;
      connections.set(webContents.id, host.dispatcher.connect());
      const stopEvents = host.events((event) => {
        if (!webContents.isDestroyed()) webContents.send(eventChannel, event);
      });
      window.once('closed', () => {
        stopEvents();
        connections.delete(webContents.id);
      });
    },
  };
}

function isOwnPage({ senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && senderFrame.origin === pageOrigin;
}
