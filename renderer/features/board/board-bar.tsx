import { BulkBar, DensityMenu, LetGoLine } from '../leads/desk.ts';
import type { Names } from '../leads/use-names.ts';
import { useLeadsView } from '../leads/view-state.ts';
import { SortMenu } from './sort-menu.tsx';

type BoardBarProps = {
  readonly names: Names;
  readonly isBroker: boolean;
  readonly isSelecting: boolean;
  /** How many leads match the filter. */
  readonly matching: number;
  readonly isAssignOpen: boolean;
  readonly onAssignOpenChange: (isOpen: boolean) => void;
};

/** The line above the board: how it looks, or in the same place what can be done with the ticked leads. */
export function BoardBar({ isSelecting, isBroker, ...bulk }: BoardBarProps) {
  const hasLetGo = useLeadsView((view) => view.letGo !== null) && isBroker;
  return (
    <div className="flex min-h-10 items-center gap-2">
      <div className="min-w-0 grow">
        {isSelecting ? <BulkBar {...bulk} /> : hasLetGo ? <LetGoLine /> : <SortMenu />}
      </div>
      {!isSelecting && <DensityMenu />}
    </div>
  );
}
