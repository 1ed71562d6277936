import type { LeadFilter } from '../../../../shared/contract/lead-filter.ts';
import { Button } from '../../../ui/button.tsx';
import { NumberField } from '../../../ui/number-field.tsx';
import { withScore } from '../filter.ts';
import { setFilter, useLeadsView } from '../view-state.ts';
import { ChipPopover, type ChipState } from './chip-popover.tsx';
import { scoreWords } from './filter-parts.ts';

const most = 100;
const bands = [
  { label: '80 and more', score: { from: 80, to: most } },
  { label: '60–79', score: { from: 60, to: 79 } },
  { label: 'up to 40', score: { from: 0, to: 40 } },
] as const;

/** Scores from one figure to another, both included. */
export function ScoreChip(state: ChipState) {
  const score = useLeadsView((view) => view.filter.score);
  const set = (next: LeadFilter['score'] | null) => setFilter(withScore(useLeadsView.getState().filter, next));
  const from = score?.from ?? 0;
  const to = score?.to ?? most;
  return (
    <ChipPopover {...state} label="Score" words={score && scoreWords(score)} onClear={() => set(null)}>
      <div className="flex w-64 flex-col gap-3 p-3">
        <div className="grid grid-cols-2 gap-2">
          <NumberField
            label="From"
            max={most}
            value={from}
            onValueChange={(next) => set({ from: Math.min(next ?? 0, to), to })}
          />
          <NumberField
            label="To"
            max={most}
            value={to}
            onValueChange={(next) => set({ from, to: Math.max(next ?? most, from) })}
          />
        </div>
        <div className="flex flex-wrap gap-1">
          {bands.map((band) => (
            <Button key={band.label} size="small" onClick={() => set(band.score)}>
              {band.label}
            </Button>
          ))}
          <Button variant="quiet" size="small" disabled={score === undefined} onClick={() => set(null)}>
            Clear
          </Button>
        </div>
      </div>
    </ChipPopover>
  );
}
