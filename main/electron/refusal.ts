import { errorCodes } from '../../shared/contract/envelope.ts';

/** What is shown for an error at the start: the engine's own sentence, or one that gives nothing of the inside away. */
export function sentenceFor(error: unknown): string {
  const isForeseen = error instanceof Error && errorCodes.some((code) => code === Reflect.get(error, 'code'));
  return isForeseen ? error.message : 'Something went wrong inside Baton. Its log says where.';
}
