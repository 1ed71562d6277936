import { MessageChannel, Worker, type MessagePort } from 'node:worker_threads';
import { answerOver } from '../../engine/meaning/answer-port.ts';
import { askOver } from '../../engine/meaning/ask-port.ts';
import type { Meaning } from '../../engine/meaning/meaning.ts';
import type { FromMeaning } from '../../engine/meaning/messages.ts';

const idleMilliseconds = 5 * 60_000;

export type KeeperOptions = {
  /** The thread's entry, built or as source. */
  readonly entry: URL;
  readonly log: (line: string) => void;
  /** For how long nothing is asked before the thread ends and gives its memory back. */
  readonly idleMilliseconds?: number;
};

export type MeaningKeeper = {
  readonly meaning: Meaning;
  /** A port for another thread, to be handed over at its start. */
  openPort(): MessagePort;
  isRunning(): boolean;
  close(): Promise<void>;
};

/**
 * Keeps the thread that knows meaning: started when something is asked, ended when nothing is for a while, started anew
 * after a crash. What was asked when it crashed is answered as if there were no model.
 */
export function keepMeaning(options: KeeperOptions): MeaningKeeper {
  const idle = options.idleMilliseconds ?? idleMilliseconds;
  const ports = new Set<MessagePort>();
  let worker: Worker | null = null;
  let isClosed = false;
  let timer: NodeJS.Timeout | undefined;

  const asked = askOver((question) => {
    clearTimeout(timer);
    if (isClosed) return queueMicrotask(() => asked.abandon());
    worker ??= start();
    // A process that only waits for this answer must not end before it.
    worker.ref();
    worker.postMessage(question);
  });

  function start(): Worker {
    const started = new Worker(options.entry);
    started.on('message', (message: FromMeaning) => {
      if (message.type === 'log') options.log(message.line);
      asked.hear(message);
      if (message.type === 'state') tell(message);
      if (asked.waiting() === 0) rest(started);
    });
    started.on('error', (error) => options.log(`error in the meaning thread: ${errorText(error)}`));
    started.on('exit', () => forget(started));
    return started;
  }

  function forget(ended: Worker): void {
    if (worker !== ended) return;
    worker = null;
    asked.abandon();
    tell({ type: 'state', state: 'cold' });
  }

  function rest(resting: Worker): void {
    resting.unref();
    clearTimeout(timer);
    timer = setTimeout(() => void end(), idle);
    timer.unref();
  }

  async function end(): Promise<void> {
    clearTimeout(timer);
    const ended = worker;
    if (ended === null) return;
    forget(ended);
    await ended.terminate();
  }

  function tell(message: FromMeaning): void {
    for (const port of ports) port.postMessage(message);
  }

  return {
    meaning: asked,
    openPort() {
      const { port1, port2 } = new MessageChannel();
      ports.add(port1);
      answerOver(port1, asked);
      port1.on('close', () => ports.delete(port1));
      port1.unref();
      return port2;
    },
    isRunning: () => worker !== null,
    async close() {
      isClosed = true;
      await end();
      for (const port of ports) port.close();
    },
  };
}

function errorText(error: unknown): string {
  return error instanceof Error ? String(error.stack) : String(error);
}
