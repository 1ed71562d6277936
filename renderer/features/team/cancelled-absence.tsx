import { useState } from 'react';
import type { Absence } from '../../../shared/contract/absences.ts';
import type { ErrorBody } from '../../../shared/contract/envelope.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { Agent } from '../../../shared/contract/team.ts';
import { daysInWords } from '../../../shared/domain/hours/days.ts';
import { errorLine } from '../../lib/present-error.ts';
import { useCommand } from '../../lib/use-command.ts';
import { useOfficeZone } from '../../lib/use-office.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';

type Answer = OutputOf<'absences.cancel'>['outcome'] | ErrorBody;

type Cancelled = {
  readonly absence: Absence;
  readonly answer: Answer;
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
  const [putBack, setPutBack] = useState<Absence | ErrorBody | null>(null);
  const undo = async () => {
    const { agentId, to, note } = absence;
    // What has passed meanwhile stays passed.
    const from = Math.max(absence.from, Date.now());
    const envelope = await save.run({ agentId, from, to, note });
    setPutBack(envelope.ok ? envelope.value : envelope.error);
  };
  const shown = putBack ?? answer;
  const isRefused = typeof shown === 'object' && 'code' in shown;
  return (
    <Banner
      tone={isRefused ? 'breached' : 'plain'}
      className="rounded-control"
      action={
        typeof shown === 'string' && (
          <Button size="small" isBusy={save.isRunning} onClick={() => void undo()}>
            Undo
          </Button>
        )
      }
    >
      {wordsOf(shown, { agent, absence, timeZone })}
    </Banner>
  );
}

type Circumstances = Pick<CancelledAbsenceProps, 'agent' | 'absence'> & { timeZone: string };

function wordsOf(shown: Answer | Absence, { agent, absence, timeZone }: Circumstances): string {
  if (shown === 'ended') return `${agent.name} is back now.`;
  if (shown === 'cancelled') return `Cancelled: ${daysInWords(absence, timeZone)}.`;
  if ('code' in shown) return errorLine(shown);
  return `Put back: ${daysInWords(shown, timeZone)}.`;
}
