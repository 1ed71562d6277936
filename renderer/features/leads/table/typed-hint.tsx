import { clsx } from 'clsx';
import type { Typed } from './type-ahead.ts';

/** What is typed to find a name, over the foot of the table for as long as it counts. */
export function TypedHint({ typed: { letters, isFound } }: { readonly typed: Typed }) {
  return (
    <div
      aria-hidden
      className={clsx(
        'pointer-events-none absolute bottom-3 left-4 rounded-control bg-ink px-2 py-1 text-xs text-canvas shadow-float',
        !isFound && 'opacity-80',
      )}
    >
      {hintOf(letters, isFound)}
    </div>
  );
}

function hintOf(letters: string, isFound: boolean): string {
  if (letters === '') return 'Type how the name begins';
  return isFound ? `Begins with “${letters}”` : `No name begins with “${letters}”`;
}
