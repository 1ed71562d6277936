import { useState } from 'react';
import { formatNumber } from '../../../lib/format.ts';
import { Button } from '../../../ui/button.tsx';
import { ListBox } from '../../../ui/list-box.tsx';
import { SegmentedControl } from '../../../ui/segmented-control.tsx';
import {
  type ChoiceField,
  type FacetValue,
  type Side,
  valuesOf,
  withSide,
  withToggled,
  withValues,
} from '../filter.ts';
import type { Names } from '../use-names.ts';
import { setFilter, useLeadsView } from '../view-state.ts';
import { ChipPopover, type ChipState } from './chip-popover.tsx';
import { useChoices } from './choice-options.ts';
import { choiceLabels, choiceWords } from './choice-words.ts';

type ChoiceChipProps = ChipState & { readonly field: ChoiceField; readonly side: Side; readonly names: Names };

const sides = [
  { value: 'any', label: 'is any of' },
  { value: 'none', label: 'is none of' },
] as const;

/** One field of the filter: any of the ticked values will do, or none of them may be. */
export function ChoiceChip({ field, side: sideSet, names, ...state }: ChoiceChipProps) {
  const filter = useLeadsView((view) => view.filter);
  const [sideToBe, setSideToBe] = useState<Side>('any');
  const [search, setSearch] = useState('');
  const values = valuesOf(filter, field, sideSet);
  const side = values.length > 0 ? sideSet : sideToBe;
  const { options, isLoading } = useChoices(field, filter, values, names, state.isOpen);
  const label = choiceLabels[field];
  const found = options.filter((option) => option.label.toLowerCase().includes(search.trim().toLowerCase()));
  const set = (next: readonly FacetValue[]) => setFilter(withValues(useLeadsView.getState().filter, field, next, side));

  function turn(next: Side): void {
    setSideToBe(next);
    if (values.length > 0 && next !== side) setFilter(withSide(useLeadsView.getState().filter, field, side));
  }

  return (
    <ChipPopover
      {...state}
      label={label}
      words={values.length === 0 ? undefined : choiceWords(field, values, side, names)}
      onClear={() => set([])}
    >
      <div className="border-b border-hairline p-2">
        <SegmentedControl label={`${label}: which leads`} value={side} options={sides} onValueChange={turn} />
      </div>
      <ListBox
        label={label}
        isMultiple
        options={options}
        selected={values}
        searchLabel={`Search ${label === 'SLA' ? label : label.toLowerCase()}…`}
        onSearch={setSearch}
        emptyText={isLoading ? 'Counting…' : 'Nothing matches.'}
        onChoose={(value) => setFilter(withToggled(useLeadsView.getState().filter, field, value, side))}
        footer={
          <div className="flex justify-between">
            <Button
              variant="quiet"
              size="small"
              disabled={found.length === 0}
              onClick={() => set([...new Set([...values, ...found.map((option) => option.value)])])}
            >
              Select all {formatNumber(found.length)}
            </Button>
            <Button variant="quiet" size="small" disabled={values.length === 0} onClick={() => set([])}>
              Clear
            </Button>
          </div>
        }
      />
    </ChipPopover>
  );
}
