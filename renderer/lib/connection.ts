import { create } from 'zustand';
import type { BatonEvent } from '../../shared/contract/events.ts';
import { theClient } from './client.ts';
import { touch, touchAll } from './query-cache.ts';

type Connection = { readonly isLive: boolean };
export type Notice = Extract<BatonEvent, { type: 'notice' }>;

const connection = create<Connection>(() => ({ isLive: true }));

export function useIsConnected(): boolean {
  return connection((state) => state.isLive);
}

export function isConnected(): boolean {
  return connection.getState().isLive;
}

/** Listens to the engine for as long as the page lives; the answer stops it. */
export function connect(onNotice: (notice: Notice) => void): () => void {
  const client = theClient();
  const stopEvents = client.onEvent((event) => {
    if (event.type === 'touched') touch(event.topics);
    if (event.type === 'notice') onNotice(event);
  });
  const stopConnection = client.onConnection((isLive) => {
    const wasLive = isConnected();
    connection.setState({ isLive });
    if (isLive && !wasLive) touchAll();
  });
  return () => {
    stopEvents();
    stopConnection();
  };
}
