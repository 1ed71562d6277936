import { clsx } from 'clsx';
import { Redo2, Undo2 } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Act } from '../../../shared/contract/history.ts';
import { href } from '../../lib/route.ts';
import { Button } from '../../ui/button.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { openLead } from '../leads/view-state.ts';
import { closeHistory } from './history-store.ts';
import { redoAct, undoAct } from './turn-act.ts';

/** One act: what, when, what it was about, and the way back or forth, or why there is none. */
export function ActLine({ act }: { readonly act: Act }) {
  const [isTurning, setTurning] = useState(false);
  const line = useRef<HTMLLIElement>(null);
  const isTurnedHere = useRef(false);
  const isUndone = act.state === 'undone';
  const { leadId } = act;

  useEffect(() => {
    if (act.obstacle !== null && isTurnedHere.current) line.current?.focus();
  }, [act.obstacle]);

  async function turn(): Promise<void> {
    isTurnedHere.current = true;
    setTurning(true);
    await (isUndone ? redoAct(act.id) : undoAct(act.id));
    setTurning(false);
  }

  return (
    <li
      ref={line}
      tabIndex={-1}
      className="flex items-start gap-3 rounded-control border-b border-hairline px-2 py-2 last:border-transparent"
    >
      <div className="min-w-0 grow">
        <p className={clsx('break-words', isUndone && 'text-muted')}>{act.sentence}</p>
        <p className="flex flex-wrap items-center gap-x-1.5 text-xs text-muted">
          {isUndone && <span className="font-medium">Undone</span>}
          {isUndone && <Dot />}
          <RelativeTime at={act.at} isFocusable />
          {leadId !== null && (
            <Record to={href('/leads', { lead: String(leadId) })} onOpen={() => openLead(leadId)}>
              Open the lead
            </Record>
          )}
          {act.runId !== null && <Record to={href(`/runs/${act.runId}`)}>Open the run</Record>}
        </p>
        {act.obstacle !== null && <p className="mt-0.5 text-xs break-words text-muted">{act.obstacle}</p>}
      </div>
      {act.obstacle === null && (
        <Button
          size="small"
          icon={isUndone ? Redo2 : Undo2}
          isBusy={isTurning}
          aria-label={`${isUndone ? 'Redo' : 'Undo'}: ${act.sentence}`}
          onClick={() => void turn()}
        >
          {isUndone ? 'Redo' : 'Undo'}
        </Button>
      )}
    </li>
  );
}

function Dot() {
  return <span aria-hidden>·</span>;
}

type RecordProps = {
  readonly to: string;
  /** An address that is the window's already changes nothing by itself. */
  readonly onOpen?: () => void;
  readonly children: ReactNode;
};

function Record({ to, onOpen, children }: RecordProps) {
  return (
    <>
      <Dot />
      <a
        href={to}
        onClick={() => {
          closeHistory();
          onOpen?.();
        }}
        className="text-accent underline-offset-2 hover:underline"
      >
        {children}
      </a>
    </>
  );
}
