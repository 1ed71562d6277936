import { ArrowDownWideNarrow } from 'lucide-react';
import { navigate, useRoute } from '../../lib/route.ts';
import { Button } from '../../ui/button.tsx';
import { Menu, MenuChoice, MenuLabel } from '../../ui/menu.tsx';
import { boardSorts, type BoardSort } from './board-sorts.ts';
import { setBoardSort, useBoard } from './board-state.ts';

const options = (Object.keys(boardSorts) as BoardSort[]).map((value) => ({ value, label: boardSorts[value].label }));

/** In which order the cards stand; the address keeps it. */
export function SortMenu() {
  const sort = useBoard((board) => board.sort);
  return (
    <Menu
      trigger={
        <Button variant="quiet" icon={ArrowDownWideNarrow} className="-ml-3 text-muted">
          <span className="sr-only">Order of the cards: </span>
          {boardSorts[sort].label}
        </Button>
      }
    >
      <MenuLabel>Order of the cards</MenuLabel>
      <MenuChoice
        label="Order of the cards"
        value={sort}
        options={options}
        onValueChange={(next) => {
          setBoardSort(next);
          navigate('/board', { ...useRoute.getState().params, sort: next });
        }}
      />
    </Menu>
  );
}
