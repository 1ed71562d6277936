import { useState } from 'react';
import { useQuery } from '../../../lib/use-query.ts';
import { Button } from '../../../ui/button.tsx';
import { FilterChip } from '../../../ui/chip.tsx';
import { ListBox } from '../../../ui/list-box.tsx';
import { Popover } from '../../../ui/popover.tsx';
import { type ChipField, valuesOf, withToggled, withValues } from '../filter.ts';
import type { Names } from '../use-names.ts';
import { setFilter, useLeadsView } from '../view-state.ts';
import { chipLabels, chipWords, facetOptions } from './facet-options.ts';

type FacetChipProps = { readonly field: ChipField; readonly names: Names };

/** One field of the filter: any of the ticked values will do. */
export function FacetChip({ field, names }: FacetChipProps) {
  const [isOpen, setOpen] = useState(false);
  const filter = useLeadsView((view) => view.filter);
  const facets = useQuery('leads.facets', { filter, fields: [field] }, { isEnabled: isOpen });
  const values = valuesOf(filter, field);
  const label = chipLabels[field];
  const counts = facets.data?.facets.find((facet) => facet.field === field)?.counts ?? [];
  const options = facetOptions(field, counts, values, names);
  const clear = () => setFilter(withValues(useLeadsView.getState().filter, field, []));

  return (
    <Popover
      label={`Filter by ${label.toLowerCase()}`}
      isOpen={isOpen}
      onOpenChange={setOpen}
      className="p-0"
      trigger={
        values.length === 0 ? (
          <FilterChip label={label} />
        ) : (
          <FilterChip label={label} value={chipWords(field, values, names)} onClear={clear} />
        )
      }
    >
      <ListBox
        label={label}
        isMultiple
        options={options}
        selected={values}
        {...(options.length > 7 && { searchLabel: `Search ${label.toLowerCase()}…` })}
        emptyText={facets.isLoading ? 'Counting…' : 'Nothing matches.'}
        onChoose={(value) => setFilter(withToggled(useLeadsView.getState().filter, field, value))}
        {...(values.length > 0 && {
          footer: (
            <Button variant="quiet" size="small" onClick={clear}>
              Clear {label.toLowerCase()}
            </Button>
          ),
        })}
      />
    </Popover>
  );
}
