import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Absence } from '../../../shared/contract/absences.ts';
import type { Agent } from '../../../shared/contract/team.ts';
import { daysInWords } from '../../../shared/domain/hours/days.ts';
import { useOfficeZone } from '../../lib/use-office.ts';
import { useQuery } from '../../lib/use-query.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/dialog.tsx';
import { ErrorState, SkeletonRows } from '../../ui/states.tsx';
import { AbsenceFields } from './absence-fields.tsx';
import { AbsenceLine } from './absence-line.tsx';
import { CancelledAbsence, useCancelAbsence } from './cancelled-absence.tsx';

type AbsencesSheetProps = { agent: Agent; onClose: () => void };

/** When an agent is away: now, and later. */
export function AbsencesSheet({ agent, onClose }: AbsencesSheetProps) {
  const { data, error, refetch } = useQuery('absences.list', { agentId: agent.id }, { keepsPrevious: false });
  const { cancel, cancelled } = useCancelAbsence();
  return (
    <Sheet
      isOpen
      onOpenChange={onClose}
      title={`${agent.name} — absences`}
      description="From the first day to the last, automatic assignment leaves the agent out. The desk stays as it is."
    >
      <div className="flex flex-col gap-5">
        <AddAbsence agent={agent} />
        {cancelled && <CancelledAbsence key={cancelled.turn} agent={agent} {...cancelled} />}
        {error && !data && <ErrorState error={error} onRetry={() => void refetch()} fit="part" />}
        {!error && !data && <SkeletonRows rows={2} label="Reading the absences" />}
        {data?.length === 0 && (
          <p className="text-muted">{`No absence is planned. Add one before ${agent.name} is away.`}</p>
        )}
        {data && data.length > 0 && (
          <AbsenceList agent={agent} absences={data} onCancel={(each) => void cancel(each)} />
        )}
      </div>
    </Sheet>
  );
}

type AbsenceListProps = { agent: Agent; absences: readonly Absence[]; onCancel: (absence: Absence) => void };

function AbsenceList({ agent, absences, onCancel }: AbsenceListProps) {
  return (
    <ul aria-label={`Absences of ${agent.name}`} className="border-t border-hairline">
      {absences.map((absence) => (
        <AbsenceLine key={absence.id} absence={absence} onCancel={() => onCancel(absence)} />
      ))}
    </ul>
  );
}

function AddAbsence({ agent }: { agent: Agent }) {
  const timeZone = useOfficeZone();
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    flushSync(() => setOpen(false));
    opener.current?.focus();
  };
  if (!isOpen) {
    return (
      <Button ref={opener} className="self-start" onClick={() => setOpen(true)}>
        Add an absence
      </Button>
    );
  }
  return (
    <AbsenceFields
      agentId={agent.id}
      absence={null}
      onCancel={close}
      onSaved={(saved) => {
        announce(`Added: ${daysInWords(saved, timeZone)}`);
        close();
      }}
    />
  );
}
