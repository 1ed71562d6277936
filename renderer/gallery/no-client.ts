import { failure } from '../../shared/contract/envelope.ts';
import type { Client } from '../lib/client.ts';

/** The gallery has no office behind it. */
export const noClient: Client = {
  door: 'browser',
  call: () => Promise.resolve(failure('INTERNAL', 'The gallery has no office behind it.')),
  onEvent: () => () => {},
  onConnection: () => () => {},
  fileSource: () => Promise.resolve(failure('FILE_UNREADABLE', 'The gallery reads no files.')),
};
