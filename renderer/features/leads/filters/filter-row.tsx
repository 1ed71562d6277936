import { formatWhen } from '../../../lib/format.ts';
import { useNow } from '../../../lib/use-now.ts';
import { useOfficeZone } from '../../../lib/use-office.ts';
import { Button } from '../../../ui/button.tsx';
import { FilterChip } from '../../../ui/chip.tsx';
import { chipFields, isEmptyFilter } from '../filter.ts';
import type { Names } from '../use-names.ts';
import { clearFilter, setFilter, useLeadsView } from '../view-state.ts';
import { FacetChip } from './facet-chip.tsx';
import { otherChips, without } from './other-chips.ts';

export function FilterRow({ names }: { readonly names: Names }) {
  const filter = useLeadsView((view) => view.filter);
  const now = useNow();
  const timeZone = useOfficeZone();
  return (
    <div role="group" aria-label="Filters" className="flex min-w-0 items-center gap-1.5 overflow-x-auto p-1 -mx-1">
      {otherChips(filter, (at) => formatWhen(at, now, timeZone)).map(({ keys, label, value }) => (
        <FilterChip
          key={label}
          label={label}
          value={value}
          onClear={() => setFilter(without(useLeadsView.getState().filter, keys))}
        />
      ))}
      {chipFields.map((field) => (
        <FacetChip key={field} field={field} names={names} />
      ))}
      {!isEmptyFilter(filter) && (
        <Button variant="quiet" size="small" onClick={clearFilter}>
          Clear the filter
        </Button>
      )}
    </div>
  );
}
