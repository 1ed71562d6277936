import type { Task } from '../../../shared/contract/tasks.ts';
import { useNow } from '../../lib/use-now.ts';
import { useOfficeZone } from '../../lib/use-office.ts';
import { EmptyState } from '../../ui/states.tsx';
import { nextWords } from './task-words.ts';

type NothingDueProps = { readonly next: Task | undefined; readonly isAlone: boolean };

/** Said in the place of the list, or above what comes later. */
export function NothingDue({ next, isAlone }: NothingDueProps) {
  const now = useNow();
  const timeZone = useOfficeZone();
  const words = nextWords(next, now, timeZone);
  if (isAlone) return <EmptyState title="Nothing is due." text={words} className="grow justify-center" />;
  return (
    <p className="shrink-0 px-6 pt-4">
      <span className="font-medium">Nothing is due.</span> <span className="figures text-muted">{words}</span>
    </p>
  );
}
