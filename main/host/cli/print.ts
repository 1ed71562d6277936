import type { Envelope } from '../../../shared/contract/envelope.ts';

/** The one thing that ever goes to standard output; the exit code tells the same. */
export async function print(envelope: Envelope): Promise<never> {
  // Nobody reads any more, as behind `| head`.
  process.stdout.on('error', () => process.exit(1));
  await new Promise((resolve) => process.stdout.write(`${JSON.stringify(envelope)}\n`, resolve));
  process.exit(envelope.ok ? 0 : 1);
}
