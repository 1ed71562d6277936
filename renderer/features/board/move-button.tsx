import { ArrowRightLeft } from 'lucide-react';
import type { LeadRow } from '../../../shared/contract/leads.ts';
import type { Names } from '../leads/use-names.ts';
import { type CardPlace, chooseFor, standOn, useBoard, wantFocus } from './board-state.ts';
import { MoveList } from './move-list.tsx';

type MoveButtonProps = {
  readonly lead: LeadRow;
  readonly place: CardPlace;
  readonly names: Names;
  readonly onMove: (lead: LeadRow, statusId: number) => void;
};

/** What dragging does, as a list to choose from; S opens it, too. */
export function MoveButton({ lead, place, names, onMove }: MoveButtonProps) {
  const isOpen = useBoard(({ choosingFor }) => choosingFor === lead.id);
  const button = (
    <button
      type="button"
      tabIndex={-1}
      aria-label={`Move ${lead.name} to…`}
      data-tip="Move to… (S)"
      aria-haspopup="dialog"
      onClick={(event) => {
        event.stopPropagation();
        standOn(place);
        chooseFor(lead.id);
      }}
      className="hidden size-6 shrink-0 items-center justify-center rounded-control text-muted group-focus-within/card:flex group-hover/card:flex hover:bg-hover hover:text-ink data-[state=open]:flex data-[state=open]:bg-pressed"
    >
      <ArrowRightLeft size={13} aria-hidden />
    </button>
  );
  // A popover of its own for each of a hundred cards would cost every step of a scroll.
  if (!isOpen) return button;
  return (
    <MoveList
      trigger={button}
      lead={lead}
      names={names}
      onClose={() => {
        chooseFor(null);
        wantFocus();
      }}
      onChoose={(statusId) => onMove(lead, statusId)}
    />
  );
}
