import { ChevronLeft, ChevronRight } from 'lucide-react';
import { navigate } from '../../../lib/route.ts';
import { useNow } from '../../../lib/use-now.ts';
import { useOfficeZone } from '../../../lib/use-office.ts';
import { Button } from '../../../ui/button.tsx';
import { controlClass } from '../../../ui/field.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { tasksPath } from '../task-address.ts';
import { dayAfter, dayOf, readDay } from './days.ts';

type DayPickerProps = { readonly agentId: number; readonly day: string | undefined };

/** Back and forth by a day, or straight to one; the address keeps it. */
export function DayPicker({ agentId, day }: DayPickerProps) {
  const timeZone = useOfficeZone();
  const today = dayOf(useNow(60_000), timeZone);
  const shown = readDay(day) ?? today;

  function go(to: string | undefined): void {
    const isPast = to !== undefined && to < today;
    navigate(tasksPath({ agentId, isDay: true }), isPast ? { day: to } : {});
  }

  return (
    <div role="group" aria-label="Day" className="flex items-center gap-1">
      <IconButton icon={ChevronLeft} label="The day before" onClick={() => go(dayAfter(shown, -1))} />
      <input
        type="date"
        aria-label="Day shown"
        value={shown}
        max={today}
        onChange={(event) => go(readDay(event.target.value))}
        className={`${controlClass} figures !w-36`}
      />
      <IconButton
        icon={ChevronRight}
        label="The day after"
        disabled={shown >= today}
        onClick={() => go(dayAfter(shown, 1))}
      />
      <Button variant="quiet" disabled={shown === today} onClick={() => go(undefined)}>
        Today
      </Button>
    </div>
  );
}
