import { useDraggable } from '@dnd-kit/core';
import { clsx } from 'clsx';
import { memo, useEffect, useRef, type MouseEvent } from 'react';
import type { DensityWord, LeadRow } from '../../../shared/contract/leads.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { TemperatureMark } from '../../ui/temperature-mark.tsx';
import type { Names } from '../leads/use-names.ts';
import { type CardPlace, focusTaken, followFocus, type Load, useBoard } from './board-state.ts';
import { CardFace } from './card-face.tsx';
import { cardHeights } from './card-sizes.ts';
import { MoveButton } from './move-button.tsx';

export type CardActs = {
  readonly onClick: (lead: LeadRow, place: CardPlace, event: MouseEvent) => void;
  readonly onTick: (lead: LeadRow, place: CardPlace, shiftKey: boolean) => void;
  readonly onMove: (lead: LeadRow, statusId: number) => void;
};

type BoardCardProps = CardActs & {
  /** undefined: not read yet. The place and the focus on it are kept. */
  readonly lead: LeadRow | undefined;
  readonly statusId: number;
  readonly index: number;
  readonly total: number;
  readonly top: number;
  readonly density: DensityWord;
  readonly names: Names;
  readonly hasTicks: boolean;
  readonly isSelected: boolean;
  /** Where Tab enters the board. */
  readonly isStop: boolean;
  readonly isOpen: boolean;
  readonly isChanged: boolean;
  readonly movingTo: number | undefined;
};

/** What a card is dragged with. */
export type CardData = { readonly lead: LeadRow; readonly place: CardPlace };

/** One lead of a column: its name opens it, all of it can be dragged. */
export const BoardCard = memo(function BoardCard(props: BoardCardProps) {
  const { lead, statusId, index, total, top, density, names, isSelected, isStop, isOpen, isChanged, movingTo } = props;
  const place = { statusId, index };
  const isMoving = movingTo !== undefined;
  const { setNodeRef, listeners } = useDraggable({
    id: `${statusId}-${index}`,
    data: { lead, place },
    disabled: lead === undefined || isMoving,
  });
  const isCarried = useBoard(({ lift, dragged }) => isInHand(lift?.load ?? dragged, lead, isSelected));

  return (
    // The keyboard acts through the name, which is a button.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <li
      ref={setNodeRef}
      {...listeners}
      onClick={(event) => lead && props.onClick(lead, place, event)}
      onFocus={() => !isStop && followFocus(place)}
      aria-posinset={index + 1}
      aria-setsize={total}
      aria-busy={lead === undefined || isMoving || undefined}
      style={{ height: cardHeights[density], transform: `translateY(${top}px)` }}
      className={clsx(
        'group/card absolute inset-x-1.5 top-0 flex flex-col rounded-control px-2.5 py-1 inset-ring contain-strict select-none forced-colors:border',
        'has-[[data-card]:focus-visible]:outline-2 -outline-offset-2 outline-accent',
        isSelected || isOpen
          ? 'bg-accent-soft inset-ring-accent/40'
          : 'bg-surface inset-ring-hairline hover:inset-ring-control',
        isCarried && 'outline-2 outline-dashed',
        isMoving && 'opacity-60',
        isChanged && 'animate-touched',
      )}
    >
      <div className="flex h-6 min-w-0 shrink-0 items-center gap-1.5">
        <CardName lead={lead} isStop={isStop} isSelected={isSelected} isOpen={isOpen} />
        {lead && <MoveButton lead={lead} place={place} names={names} onMove={props.onMove} />}
        {lead && <Tick {...props} lead={lead} />}
        {lead && <TemperatureMark temperature={lead.temperature} isWordHidden />}
      </div>
      {lead && !isMoving && <CardFace lead={lead} names={names} density={density} />}
      {isMoving && <p className="text-xs text-muted">Moving to {names.statusName(movingTo)}…</p>}
      {lead === undefined && <span aria-hidden className="appears mt-2 block h-2.5 w-2/3 rounded-full bg-hover" />}
    </li>
  );
});

type CardNameProps = Pick<BoardCardProps, 'lead' | 'isStop' | 'isSelected' | 'isOpen'>;

function CardName({ lead, isStop, isSelected, isOpen }: CardNameProps) {
  return (
    <button
      ref={useFocus(isStop)}
      type="button"
      data-card
      tabIndex={isStop ? 0 : -1}
      aria-describedby="board-keys"
      aria-keyshortcuts="Space S"
      aria-current={isOpen || undefined}
      className="min-h-6 min-w-0 grow text-left font-medium outline-none"
    >
      {lead === undefined ? (
        <span className="sr-only">Reading the lead</span>
      ) : (
        <span dir="auto" data-tip={lead.name} className="block truncate text-left">
          {lead.name}
        </span>
      )}
      {isSelected && <span className="sr-only">, selected</span>}
    </button>
  );
}

/** Takes room from the name only on the card under the pointer or the keyboard, and while it is ticked. */
function Tick({ lead, statusId, index, hasTicks, isSelected, onTick }: BoardCardProps & { readonly lead: LeadRow }) {
  if (!hasTicks) return null;
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <span
      onClick={(event) => event.stopPropagation()}
      className={clsx('shrink-0', isSelected ? 'flex' : 'hidden group-focus-within/card:flex group-hover/card:flex')}
    >
      <Checkbox
        tabIndex={-1}
        aria-label={`Select ${lead.name}`}
        checked={isSelected}
        onCheckedChange={(_, { shiftKey }) => onTick(lead, { statusId, index }, shiftKey)}
      />
    </span>
  );
}

function isInHand(load: Load | null, lead: LeadRow | undefined, isSelected: boolean): boolean {
  if (load === null || lead === undefined) return false;
  return load.leadId === lead.id || (load.selected !== null && isSelected);
}

/** The focus follows the keyboard, also onto a card that has just come into view. */
function useFocus(isStop: boolean) {
  const ref = useRef<HTMLButtonElement>(null);
  const isWanted = useBoard((board) => isStop && board.wantsFocus);
  useEffect(() => {
    if (!isWanted) return;
    ref.current?.focus({ preventScroll: true });
    focusTaken();
  }, [isWanted]);
  return ref;
}
