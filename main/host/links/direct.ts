import { operations } from '../../../shared/contract/index.ts';
import type { EngineOptions } from '../../engine/engine.ts';
import { openReaderStation, openWriterStation } from '../../engine/station.ts';
import type { EngineLink, LinkOptions } from './link.ts';

/** The engine in this thread: for the command line and for tests. */
export function openDirectLink(options: LinkOptions & Pick<EngineOptions, 'now' | 'passwordCost'>): EngineLink {
  const settings = { folder: options.folder, door: options.door };
  const writer = openWriterStation(settings, options);
  const reader = openReaderStation({ ...settings, checkedAt: writer.checkedAt }, options);
  return {
    execute: (name, input, caller) =>
      (operations[name].kind === 'query' ? reader : writer).execute(name, input, caller),
    close() {
      reader.close();
      writer.close();
      return Promise.resolve();
    },
  };
}
