import { href } from '../../lib/route.ts';
import { buttonClass } from '../../ui/button.tsx';
import { PassingButton } from '../../ui/passing-button.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { isEmptyFilter } from '../leads/filter.ts';
import { clearFilter, useLeadsView } from '../leads/view-state.ts';

type NoCardsProps = { readonly hasColumns: boolean; readonly isBroker: boolean };

/** In the place of columns without a single lead. */
export function NoCards({ hasColumns, isBroker }: NoCardsProps) {
  const filter = useLeadsView((view) => view.filter);
  return <EmptyState className="grow justify-center" {...wordsFor(isEmptyFilter(filter), hasColumns, isBroker)} />;
}

function wordsFor(isUnfiltered: boolean, hasColumns: boolean, isBroker: boolean) {
  const clear = <PassingButton onClick={clearFilter}>Clear the filter</PassingButton>;
  if (!hasColumns) {
    return {
      title: 'No column for this filter',
      text: 'The board shows leads that are being worked. What this filter asks for is in the table.',
      action: (
        <>
          <a href={href('/leads')} className={buttonClass()}>
            Show it in Leads
          </a>
          {clear}
        </>
      ),
    };
  }
  if (!isUnfiltered) return { title: 'No working lead matches', action: clear };
  if (!isBroker) return { title: 'Your desk is empty', text: 'Leads that the broker gives you appear here.' };
  return {
    title: 'No lead is being worked',
    text: 'A lead stands on the board as soon as it is on a desk.',
    action: (
      <a href={href('/leads')} className={buttonClass()}>
        Assign leads
      </a>
    ),
  };
}
