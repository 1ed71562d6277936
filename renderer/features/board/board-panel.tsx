import { formatNumber } from '../../lib/format.ts';
import { LeadPanel } from '../leads/desk.ts';
import type { Names } from '../leads/use-names.ts';
import { closeLead } from '../leads/view-state.ts';
import type { BoardPages } from './board-pages.ts';
import { type CardPlace, wantFocus } from './board-state.ts';
import { stepCard } from './go-to-card.ts';
import type { ColumnCounts } from './use-column-counts.ts';

type BoardPanelProps = {
  readonly leadId: number;
  readonly pages: BoardPages;
  readonly stop: CardPlace | null;
  readonly counts: ColumnCounts;
  readonly names: Names;
};

/** The open lead beside the board; next and previous go down and up its column. */
export function BoardPanel({ leadId, pages, stop, counts, names }: BoardPanelProps) {
  const isInPlace = stop !== null && pages.column(stop.statusId).rowAt(stop.index)?.id === leadId;
  return (
    <LeadPanel
      leadId={leadId}
      names={names}
      position={
        isInPlace
          ? `${formatNumber(stop.index + 1)} of ${formatNumber(counts.countOf(stop.statusId))} in ${names.statusName(stop.statusId)}`
          : ''
      }
      onStep={(by) => {
        if (stop !== null) void stepCard(pages, stop, by, counts.countOf(stop.statusId));
      }}
      onClose={() => {
        closeLead();
        wantFocus();
      }}
    />
  );
}
