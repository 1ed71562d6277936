import { ArrowLeft, ArrowRight, Copy, Pencil, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { SavedView } from '../../../../shared/contract/views.ts';
import { Menu, MenuItem, MenuSeparator } from '../../../ui/menu.tsx';

export type ViewActs = {
  /** Whether the person may change this view. */
  readonly isOwn: (view: SavedView) => boolean;
  readonly canMove: (view: SavedView, step: 1 | -1) => boolean;
  readonly onMove: (view: SavedView, step: 1 | -1) => void;
  readonly onEdit: (view: SavedView) => void;
  readonly onCopy: (view: SavedView) => void;
  readonly onRemove: (view: SavedView) => void;
};

type ViewMenuProps = { readonly view: SavedView; readonly acts: ViewActs; readonly trigger: ReactNode };

/** What can be done with a saved view. One that somebody else shared can be put in its place and copied. */
export function ViewMenu({ view, acts, trigger }: ViewMenuProps) {
  return (
    <Menu trigger={trigger}>
      {acts.isOwn(view) && (
        <MenuItem icon={Pencil} onSelect={() => acts.onEdit(view)}>
          Rename or share…
        </MenuItem>
      )}
      <MenuItem icon={Copy} onSelect={() => acts.onCopy(view)}>
        Save as another view…
      </MenuItem>
      <MenuItem icon={ArrowLeft} isDisabled={!acts.canMove(view, -1)} onSelect={() => acts.onMove(view, -1)}>
        Move left
      </MenuItem>
      <MenuItem icon={ArrowRight} isDisabled={!acts.canMove(view, 1)} onSelect={() => acts.onMove(view, 1)}>
        Move right
      </MenuItem>
      {acts.isOwn(view) && (
        <>
          <MenuSeparator />
          <MenuItem icon={Trash2} isDanger onSelect={() => acts.onRemove(view)}>
            Remove the view
          </MenuItem>
        </>
      )}
    </Menu>
  );
}
