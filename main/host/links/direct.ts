import { operations } from '../../../shared/contract/index.ts';
import type { EngineOptions } from '../../engine/engine.ts';
import { openReaderStation, openWriterStation } from '../../engine/station.ts';
import { createStopMark, isStopped, stopUpTo } from '../../engine/stop-mark.ts';
import { keepMeaning } from '../meaning/keeper.ts';
import type { EngineLink, LinkOptions } from './link.ts';

/** The engine in this thread, but for what knows meaning: for the command line and for tests. */
export function openDirectLink(options: LinkOptions & Pick<EngineOptions, 'now' | 'passwordCost'>): EngineLink {
  const settings = { folder: options.folder, door: options.door };
  const stopMark = createStopMark();
  const { meaningEntry: entry, log } = options;
  const keeper = entry === undefined ? null : keepMeaning({ entry, log });
  const own = keeper === null ? options : { ...options, meaning: keeper.meaning };
  const writer = openWriterStation(settings, { ...own, isStopped: (turn) => isStopped(stopMark, turn) });
  const reader = openReaderStation({ ...settings, checkedAt: writer.checkedAt }, own);
  let handedOver = 0;
  let answered = 0;
  return {
    async execute(name, input, caller) {
      if (operations[name].kind === 'query') return reader.execute(name, input, caller);
      handedOver += 1;
      const envelope = await writer.execute(name, input, caller);
      answered += 1;
      return envelope;
    },
    stop() {
      stopUpTo(stopMark, handedOver);
      return handedOver > answered;
    },
    async close() {
      await keeper?.close();
      reader.close();
      writer.close();
    },
  };
}
