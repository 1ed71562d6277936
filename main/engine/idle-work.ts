/** Work that waits for a pause between commands and is done a short slice at a time. */
export type IdleWork = {
  beforeCommand(): void;
  afterCommand(): void;
  stop(): void;
};

const quietMilliseconds = 200;
/** Between two slices, so that a command which has come meanwhile goes first. */
const pauseMilliseconds = 2;

/** `slice` says whether there is more to do; after a failure the next try follows the next command. */
export function createIdleWork(slice: () => boolean, onFailure: (error: unknown) => void): IdleWork {
  let timer: NodeJS.Timeout | undefined;
  let commands = 0;
  const wait = (milliseconds: number) => {
    clearTimeout(timer);
    timer = setTimeout(work, milliseconds);
    timer.unref();
  };
  const work = () => {
    try {
      if (slice()) wait(pauseMilliseconds);
    } catch (error) {
      onFailure(error);
    }
  };
  wait(quietMilliseconds);
  return {
    beforeCommand() {
      commands += 1;
      clearTimeout(timer);
    },
    afterCommand() {
      commands -= 1;
      if (commands === 0) wait(quietMilliseconds);
    },
    stop: () => clearTimeout(timer),
  };
}
