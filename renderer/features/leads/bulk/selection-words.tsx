import { useEffect } from 'react';
import { countOf as countWords, formatNumber } from '../../../lib/format.ts';
import { announce } from '../../../ui/announcer.tsx';
import { mostIds, type Selection } from '../selection.ts';
import { wholeTip } from '../../../ui/tips.tsx';
import { selectAllMatching, setFilter } from '../view-state.ts';
import type { SelectionFigures } from './use-selection-figures.ts';

type SelectionWordsProps = SelectionFigures & {
  readonly selection: Selection;
  /** How many leads match the filter. */
  readonly matching: number;
};

const linkClass = 'h-8 min-w-0 truncate rounded-control px-2 font-medium text-accent hover:bg-hover';

/** An offer that is taken goes away; the focus goes on to what can be done with the selection. */
function passFocusOn(offer: Element): void {
  const bar = offer.closest('[role=group]');
  bar?.querySelector<HTMLElement>('button:not([data-offer]):enabled')?.focus();
}

/** How many leads are ticked, how many of them cannot be seen, and what can be done about either. */
export function SelectionWords({ selection, matching, count, hiddenCount }: SelectionWordsProps) {
  const isMatching = selection.kind === 'matching';
  const isWhole = isMatching && selection.except.size === 0;
  const allWords = `Select all ${formatNumber(matching)} that match this filter`;
  const hidden = hiddenCount > 0 ? `, ${formatNumber(hiddenCount)} hidden by the filter` : '';
  useEffect(() => announce(`${countWords(count, 'lead')} selected${hidden}`), [count, hidden]);

  return (
    <>
      <span className="figures font-medium whitespace-nowrap">
        {isWhole ? `All ${formatNumber(count)} selected` : `${formatNumber(count)} selected`}
        {hidden && <span className="font-normal text-risk-ink">{hidden}</span>}
      </span>
      {hiddenCount > 0 && !isMatching && selection.ids.size <= mostIds && (
        <button
          type="button"
          data-offer
          onClick={({ currentTarget }) => {
            passFocusOn(currentTarget);
            setFilter({ ids: [...selection.ids] });
          }}
          className={linkClass}
        >
          Show only selected
        </button>
      )}
      {!isWhole && matching > count - hiddenCount && (
        <button
          type="button"
          data-offer
          onClick={({ currentTarget }) => {
            passFocusOn(currentTarget);
            selectAllMatching();
          }}
          className={linkClass}
          {...wholeTip(allWords)}
        >
          {allWords}
        </button>
      )}
      {!isMatching && selection.ids.size > mostIds && (
        <span className="text-risk-ink">At most {formatNumber(mostIds)} single leads in one run.</span>
      )}
    </>
  );
}
