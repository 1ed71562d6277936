import { Download, Ellipsis, Printer, Sheet } from 'lucide-react';
import { useEffect } from 'react';
import type { Target } from '../../../../shared/contract/lead-filter.ts';
import { countOf } from '../../../lib/format.ts';
import { Button } from '../../../ui/button.tsx';
import { Menu, MenuItem } from '../../../ui/menu.tsx';
import { WorkProgress } from '../../runs/work-progress.tsx';
import { useSelectionFigures } from '../bulk/use-selection-figures.ts';
import { isNothingSelected, targetOf } from '../selection.ts';
import type { Names } from '../use-names.ts';
import { useLeadsView } from '../view-state.ts';
import { setOutMenu, useOutMenu } from '../out-menu-store.ts';
import { formatWords, useExport } from './use-export.ts';
import { usePrint } from './use-print.tsx';

type OutMenuProps = {
  readonly names: Names;
  readonly isBroker: boolean;
  /** How many leads match the filter. */
  readonly matching: number;
};

const formats = [
  ['csv', Download],
  ['xlsx', Sheet],
] as const;

/** What is seen as a file or on paper: the ticked leads, or all that match. Files are the broker's. */
export function OutMenu({ names, isBroker, matching }: OutMenuProps) {
  const selection = useLeadsView((view) => view.selection);
  const filter = useLeadsView((view) => view.filter);
  const { count } = useSelectionFigures(selection, matching);
  const isOpen = useOutMenu((menu) => menu.isOpen);
  const exporting = useExport();
  useEffect(() => () => setOutMenu(false), []);
  const { print, sheet } = usePrint(names);
  const isAll = isNothingSelected(selection);
  const target: Target | null = isAll ? { filter, except: [] } : targetOf(selection);
  const leads = countOf(isAll ? matching : count, isAll ? 'lead' : 'selected lead');
  const isEmpty = matching === 0 && isAll;
  return (
    <>
      {exporting.isWriting && (
        <div className="w-72">
          <WorkProgress isActive label="Exporting leads" />
        </div>
      )}
      <Menu
        align="end"
        isOpen={isOpen}
        onOpenChange={setOutMenu}
        trigger={<Button variant="quiet" icon={Ellipsis} aria-label="Export and print" className="px-2! text-muted" />}
      >
        {isBroker &&
          formats.map(([format, icon]) => (
            <MenuItem
              key={format}
              icon={icon}
              isDisabled={target === null || isEmpty || exporting.isRunning}
              onSelect={() => target && void exporting.run(target, isAll ? matching : count, format)}
            >
              Export {leads} as {formatWords[format]}…
            </MenuItem>
          ))}
        <MenuItem icon={Printer} isDisabled={isEmpty} onSelect={() => void print()}>
          Print {leads}…
        </MenuItem>
      </Menu>
      {sheet}
    </>
  );
}
