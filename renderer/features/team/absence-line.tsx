import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Absence } from '../../../shared/contract/absences.ts';
import { daysInWords } from '../../../shared/domain/hours/days.ts';
import { useNow } from '../../lib/use-now.ts';
import { useOfficeZone } from '../../lib/use-office.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { AbsenceFields } from './absence-fields.tsx';

type AbsenceLineProps = { absence: Absence; onCancel: () => void };

/** One absence of an agent, changed where it stands. */
export function AbsenceLine({ absence, onCancel }: AbsenceLineProps) {
  const timeZone = useOfficeZone();
  const isNow = absence.from <= useNow(1000);
  const [isEdited, setEdited] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const days = daysInWords(absence, timeZone);
  const close = () => {
    flushSync(() => setEdited(false));
    opener.current?.focus();
  };

  if (isEdited) {
    return (
      <li className="border-b border-hairline py-3">
        <AbsenceFields
          agentId={absence.agentId}
          absence={absence}
          onCancel={close}
          onSaved={(saved) => {
            announce(`Saved: ${daysInWords(saved, timeZone)}`);
            close();
          }}
        />
      </li>
    );
  }
  return (
    <li className="flex items-start gap-2 border-b border-hairline py-2">
      <div className="min-w-0 grow">
        <p className="flex min-h-6 flex-wrap items-center gap-x-2">
          <span className="figures font-medium">{days}</span>
          {isNow && <Chip tone="accent">away now</Chip>}
        </p>
        {absence.note !== '' && <p className="break-words whitespace-pre-line text-muted">{absence.note}</p>}
      </div>
      <Button ref={opener} size="small" aria-label={`Change ${days}`} onClick={() => setEdited(true)}>
        Change
      </Button>
      <Button size="small" variant="danger" aria-label={`${isNow ? 'End now' : 'Cancel'}: ${days}`} onClick={onCancel}>
        {isNow ? 'End now' : 'Cancel'}
      </Button>
    </li>
  );
}
