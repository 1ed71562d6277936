import { Plus } from 'lucide-react';
import { memo, type ReactNode, useRef, useState } from 'react';
import { useOfficeZone } from '../../../lib/use-office.ts';
import { useSignedIn } from '../../../lib/use-session.ts';
import { Button } from '../../../ui/button.tsx';
import { FilterChip } from '../../../ui/chip.tsx';
import { ListBox } from '../../../ui/list-box.tsx';
import { PassingButton } from '../../../ui/passing-button.tsx';
import { Popover } from '../../../ui/popover.tsx';
import { isEmptyFilter } from '../filter.ts';
import type { Names } from '../use-names.ts';
import { clearFilter, setFilter, useLeadsView } from '../view-state.ts';
import type { ChipState } from './chip-popover.tsx';
import { ChoiceChip } from './choice-chip.tsx';
import { DatesChip } from './dates-chip.tsx';
import { filterParts, chipKey, labelOfChip, withoutPart, type ChipId } from './filter-parts.ts';
import { ScoreChip } from './score-chip.tsx';
import { allChips, isOffered, isUsual, type ShownChip } from './shown-chips.ts';

/** The chips that are set and the usual ones; the others are one click away. */
export const FilterRow = memo(function FilterRow({ names }: { readonly names: Names }) {
  const filter = useLeadsView((view) => view.filter);
  const isBroker = useSignedIn()?.role === 'broker';
  const [openKey, setOpenKey] = useState<string | null>(null);
  const [isAdding, setAdding] = useState(false);
  const addRef = useRef<HTMLButtonElement>(null);
  /** Opens once the list it was chosen from has gone: the focus that the list gives back would close it. */
  const chosen = useRef<string | null>(null);
  const chips = allChips(filter);
  const isShown = (chip: ShownChip) =>
    chip.isSet || chip.key === openKey || isUsual(chip, isBroker, names.branches.length > 0);
  const offered = chips.filter((chip) => !isShown(chip) && isOffered(chip));

  function close(key: string): void {
    setOpenKey((open) => (open === key ? null : open));
    const chip = allChips(useLeadsView.getState().filter).find((each) => each.key === key);
    if (chip && !chip.isSet && !isUsual(chip, isBroker, names.branches.length > 0)) focusSoon();
  }

  /** Radix gives the focus back to a chip that is about to go. */
  function focusSoon(): void {
    setTimeout(() => addRef.current?.focus());
  }

  return (
    <div role="group" aria-label="Filters" className="flex min-w-0 flex-wrap items-center gap-1.5 py-1">
      {chips.filter(isShown).map((chip) => (
        <Chip
          key={chip.key}
          id={chip.id}
          names={names}
          isOpen={openKey === chip.key}
          onOpenChange={(isOpen) => (isOpen ? setOpenKey(chip.key) : close(chip.key))}
          onLoseFocus={focusSoon}
        />
      ))}
      <Popover
        label="Add a filter"
        className="p-0"
        isOpen={isAdding}
        onOpenChange={setAdding}
        onCloseAutoFocus={(event) => {
          if (chosen.current === null) return;
          event.preventDefault();
          setOpenKey(chosen.current);
          chosen.current = null;
        }}
        trigger={
          <Button ref={addRef} variant="quiet" size="small" icon={Plus} className="text-muted">
            Filter
          </Button>
        }
      >
        <ListBox
          label="Add a filter"
          options={offered.map(({ key, id }) => ({ value: key, label: labelOfChip(id) }))}
          selected={[]}
          searchLabel="Search filters…"
          onChoose={(key) => {
            setAdding(false);
            const id = offered.find((chip) => chip.key === key)?.id;
            if (id?.kind === 'fixed') setFilter({ ...useLeadsView.getState().filter, overdue: true });
            else chosen.current = key;
          }}
        />
      </Popover>
      {!isEmptyFilter(filter) && (
        <PassingButton variant="quiet" size="small" onClick={clearFilter}>
          Clear the filter
        </PassingButton>
      )}
    </div>
  );
});

function Chip({ id, names, ...state }: ChipState & { readonly id: ChipId; readonly names: Names }): ReactNode {
  switch (id.kind) {
    case 'choice':
      return <ChoiceChip {...state} field={id.field} side={id.side} names={names} />;
    case 'dates':
      return <DatesChip {...state} field={id.field} />;
    case 'score':
      return <ScoreChip {...state} />;
    case 'fixed':
      return <FixedChip id={id} names={names} />;
  }
}

/** What another screen asks for: it must be seen, and it can be cleared. */
function FixedChip({ id, names }: { readonly id: ChipId; readonly names: Names }) {
  const filter = useLeadsView((view) => view.filter);
  const timeZone = useOfficeZone();
  const part = filterParts(filter, names, timeZone).find((each) => chipKey(each.id) === chipKey(id));
  if (part === undefined) return null;
  return (
    <FilterChip
      label={part.label}
      value={part.words}
      onClear={() => setFilter(withoutPart(useLeadsView.getState().filter, id))}
    />
  );
}
