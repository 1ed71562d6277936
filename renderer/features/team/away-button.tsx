import { clsx } from 'clsx';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Agent } from '../../../shared/contract/team.ts';
import { useNow } from '../../lib/use-now.ts';
import { useOfficeZone } from '../../lib/use-office.ts';
import { AbsencesSheet } from './absences-sheet.tsx';
import { awayWords } from './away-words.ts';

/** Until when an agent is away or from when, as words that open the absences behind them. */
export function AwayButton({ agent }: { agent: Agent }) {
  const now = useNow();
  const timeZone = useOfficeZone();
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const words = awayWords(agent, now, timeZone);
  const close = () => {
    // The sheet holds the focus as long as it is there, and knows no trigger to give it back to.
    flushSync(() => setOpen(false));
    opener.current?.focus();
  };
  return (
    <>
      <button
        ref={opener}
        type="button"
        aria-haspopup="dialog"
        aria-label={`Absences of ${agent.name}: ${words?.text ?? 'none'}`}
        onClick={() => setOpen(true)}
        className={clsx(
          'figures -ml-1 min-h-6 min-w-6 rounded-control px-1 text-left whitespace-nowrap underline-offset-2 hover:bg-pressed hover:underline',
          !words?.isAway && 'text-muted',
        )}
      >
        {words?.text ?? '–'}
      </button>
      {isOpen && <AbsencesSheet agent={agent} onClose={close} />}
    </>
  );
}
