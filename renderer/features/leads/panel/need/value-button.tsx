import { clsx } from 'clsx';
import type { ComponentProps } from 'react';
import type { NeedFact } from './need-facts.ts';

type ValueButtonProps = Omit<ComponentProps<'button'>, 'children'> & { readonly fact: NeedFact };

const silent = { said: '', proposed: '', refused: 'Not asked for', unknown: 'Not known' };

/** The value of a line; a click edits it. */
export function ValueButton({ fact: { label, state, words }, className, ...props }: ValueButtonProps) {
  const shown = words === '' ? silent[state] : words;
  return (
    <button
      type="button"
      {...props}
      aria-label={`${label}: ${shown}${state === 'proposed' ? ', proposed' : ''}. Edit`}
      className={clsx(
        '-ml-1.5 max-w-full rounded-control px-1.5 py-1 text-left break-words hover:bg-hover',
        state === 'said' ? 'text-ink' : 'text-muted',
        state === 'proposed' && 'underline decoration-dotted underline-offset-4',
        className,
      )}
    >
      {shown}
    </button>
  );
}
