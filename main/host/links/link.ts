import type { Envelope } from '../../../shared/contract/envelope.ts';
import type { BatonEvent } from '../../../shared/contract/events.ts';
import type { EngineOperation } from '../../../shared/contract/index.ts';
import type { Caller } from '../../engine/context.ts';

/** The way from a door to the engine: the same thread or two others. */
export type EngineLink = {
  execute(name: EngineOperation, input: unknown, caller: Caller): Promise<Envelope>;
  /**
   * Stops the long work of every command handed over so far; what comes later is not touched. Says whether a command was
   * under way or waiting.
   */
  stop(): boolean;
  close(): Promise<void>;
};

export type LinkOptions = {
  readonly folder: string;
  readonly door: string;
  readonly emit: (event: BatonEvent) => void;
  readonly log: (line: string) => void;
  /** The thread that knows meaning; left out, no text has a language or a vector. */
  readonly meaningEntry?: URL;
  /** The thread that reads large files ahead; left out, the engine reads them itself. */
  readonly rowsEntry?: URL;
};
