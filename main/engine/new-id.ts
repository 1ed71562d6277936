import { randomFillSync } from 'node:crypto';
import { V7Generator } from 'uuidv7';

const drawnAtOnce = 1024;

/** A UUIDv7, random numbers drawn a thousand at a time: an import asks for a million. */
export const newId = createNewId();

function createNewId(): () => string {
  const numbers = new Uint32Array(drawnAtOnce);
  let next = numbers.length;
  const generator = new V7Generator({
    nextUint32() {
      if (next === numbers.length) {
        randomFillSync(numbers);
        next = 0;
      }
      const drawn = numbers[next]!;
      next += 1;
      return drawn;
    },
  });
  return () => generator.generate().toString();
}
