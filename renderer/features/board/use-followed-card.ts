import { type RefObject, useEffect } from 'react';
import type { ColumnSize } from './board-move.ts';
import { type CardPlace, goToCard, setFollowed, standOn, useBoard } from './board-state.ts';

/**
 * The keyboard stays with a card that was moved, so that the next key acts on the same lead: as soon as the column is
 * known to reach that far, and unless somebody went elsewhere meanwhile.
 */
export function useFollowedCard(board: RefObject<HTMLElement | null>, sizes: readonly ColumnSize[]): void {
  const followed = useBoard((state) => state.followed);
  useEffect(() => {
    if (followed === null) return;
    const { place, from } = followed;
    const total = sizes.find(({ statusId }) => statusId === place.statusId)?.total;
    if (total !== undefined && total <= place.index) return;
    setFollowed(null);
    if (total === undefined || !isSame(useBoard.getState().active, from)) return;
    const focused = document.activeElement;
    const isHere = focused === null || focused === document.body || board.current?.contains(focused) === true;
    (isHere ? goToCard : standOn)(place);
  }, [followed, sizes, board]);
}

function isSame(one: CardPlace | null, other: CardPlace | null): boolean {
  return one?.statusId === other?.statusId && one?.index === other?.index;
}
