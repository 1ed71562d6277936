import { memo } from 'react';
import { BulkBar } from './bulk/bulk-bar.tsx';
import { LetGoLine } from './bulk/let-go-line.tsx';
import { OutMenu } from './export/out-menu.tsx';
import { DensityMenu } from './filters/density-menu.tsx';
import { isNothingSelected } from './selection.ts';
import { SortLine } from './sort-line.tsx';
import { ColumnsMenu } from './table/columns-menu.tsx';
import type { Names } from './use-names.ts';
import { useLeadsView } from './view-state.ts';

type TableBarProps = {
  readonly names: Names;
  readonly isBroker: boolean;
  /** How many leads match the filter. */
  readonly matching: number;
  readonly isAssignOpen: boolean;
  readonly onAssignOpenChange: (isOpen: boolean) => void;
};

/** The line above the table: how it looks, or in the same place what can be done with the ticked leads. */
export const TableBar = memo(function TableBar({
  names,
  isBroker,
  matching,
  isAssignOpen,
  onAssignOpenChange,
}: TableBarProps) {
  const isSelecting = useLeadsView((view) => !isNothingSelected(view.selection)) && isBroker;
  const hasLetGo = useLeadsView((view) => view.letGo !== null) && isBroker;
  return (
    <div className="flex min-h-10 items-center gap-2">
      <div className="min-w-0 grow">
        {isSelecting ? (
          <BulkBar
            names={names}
            matching={matching}
            isAssignOpen={isAssignOpen}
            onAssignOpenChange={onAssignOpenChange}
          />
        ) : hasLetGo ? (
          <LetGoLine />
        ) : (
          <SortLine />
        )}
      </div>
      <div className="flex shrink-0 items-center">
        {!isSelecting && (
          <>
            <ColumnsMenu />
            <DensityMenu />
          </>
        )}
        <OutMenu names={names} isBroker={isBroker} matching={matching} />
      </div>
    </div>
  );
});
