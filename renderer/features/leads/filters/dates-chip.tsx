import type { DateSpan } from '../../../../shared/contract/lead-filter.ts';
import { useOfficeZone } from '../../../lib/use-office.ts';
import { Button } from '../../../ui/button.tsx';
import { ListBox } from '../../../ui/list-box.tsx';
import { NumberField } from '../../../ui/number-field.tsx';
import { type DateField, withDates } from '../filter.ts';
import { setFilter, useLeadsView } from '../view-state.ts';
import { BetweenDates } from './between-dates.tsx';
import { ChipPopover, type ChipState } from './chip-popover.tsx';
import { presetOf, presetsOf } from './span-presets.ts';
import { dateLabels, spanWords } from './span-words.ts';

const dayHours = 24;
const mostDays = 36_500;

/** When something happened to a lead: one of the usual spans, longer ago than so many days, or between two days. */
export function DatesChip({ field, ...state }: ChipState & { readonly field: DateField }) {
  const span = useLeadsView((view) => view.filter[field]);
  const timeZone = useOfficeZone();
  const label = dateLabels[field];
  const chosen = presetOf(span, field);
  const set = (next: DateSpan | null) => setFilter(withDates(useLeadsView.getState().filter, field, next));

  return (
    <ChipPopover {...state} label={label} words={span && spanWords(span, timeZone)} onClear={() => set(null)}>
      <ListBox
        label={label}
        options={presetsOf(field)}
        selected={chosen ? [chosen.value] : []}
        searchLabel="Search spans…"
        onChoose={(value) => set(presetsOf(field).find((preset) => preset.value === value)?.span ?? null)}
      />
      <div className="flex w-64 flex-col gap-3 border-t border-hairline p-3">
        <NumberField
          label="More than this long ago"
          unit="days"
          min={1}
          max={mostDays}
          value={span?.olderThanHours === undefined ? null : Math.round(span.olderThanHours / dayHours)}
          onValueChange={(days) => set(days === null ? null : { olderThanHours: days * dayHours })}
        />
        <BetweenDates span={span} timeZone={timeZone} onChange={set} />
      </div>
      <div className="flex justify-end border-t border-hairline p-1">
        <Button variant="quiet" size="small" disabled={span === undefined} onClick={() => set(null)}>
          Clear
        </Button>
      </div>
    </ChipPopover>
  );
}
