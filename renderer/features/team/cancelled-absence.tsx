import { useState } from 'react';
import type { Absence } from '../../../shared/contract/absences.ts';
import type { ErrorBody } from '../../../shared/contract/envelope.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { Agent } from '../../../shared/contract/team.ts';
import { daysInWords } from '../../../shared/domain/hours/days.ts';
import { presentError } from '../../lib/present-error.ts';
import { useCommand } from '../../lib/use-command.ts';
import { useOfficeZone } from '../../lib/use-office.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';

type Cancelled = {
  readonly absence: Absence;
  readonly answer: OutputOf<'absences.cancel'>['outcome'] | ErrorBody;
  readonly turn: number;
};

/** Cancels at once; what came of it is said by `CancelledAbsence`, which can put it back. */
export function useCancelAbsence() {
  const command = useCommand('absences.cancel');
  const [cancelled, setCancelled] = useState<Cancelled | null>(null);
  const cancel = async (absence: Absence) => {
    const envelope = await command.run({ id: absence.id });
    const answer = envelope.ok ? envelope.value.outcome : envelope.error;
    setCancelled((before) => ({ absence, answer, turn: (before?.turn ?? 0) + 1 }));
  };
  return { cancel, cancelled };
}

type CancelledAbsenceProps = Omit<Cancelled, 'turn'> & { agent: Agent };

/** A toast would lie outside the sheet, where nobody can reach it while the sheet is open. */
export function CancelledAbsence({ agent, absence, answer }: CancelledAbsenceProps) {
  const timeZone = useOfficeZone();
  const save = useCommand('absences.save');
  const [state, setState] = useState<Cancelled['answer'] | 'put back'>(answer);
  const days = daysInWords(absence, timeZone);
  const putBack = async () => {
    const { agentId, to, note } = absence;
    // What has passed meanwhile stays passed.
    const from = Math.max(absence.from, Date.now());
    const envelope = await save.run({ agentId, from, to, note });
    setState(envelope.ok ? 'put back' : envelope.error);
  };
  const canPutBack = state === 'ended' || state === 'cancelled';
  return (
    <Banner
      tone={typeof state === 'string' ? 'plain' : 'breached'}
      className="rounded-control"
      action={
        canPutBack && (
          <Button size="small" isBusy={save.isRunning} onClick={() => void putBack()}>
            Undo
          </Button>
        )
      }
    >
      {wordsOf(state, days, agent)}
    </Banner>
  );
}

function wordsOf(state: Cancelled['answer'] | 'put back', days: string, agent: Agent): string {
  if (typeof state !== 'string') return `${presentError(state).title}. ${presentError(state).text}`;
  if (state === 'ended') return `${agent.name} is back now.`;
  return state === 'cancelled' ? `Cancelled: ${days}.` : `Put back: ${days}.`;
}
