import { ChevronDown } from 'lucide-react';
import { Button } from '../../../ui/button.tsx';
import { Menu, MenuItem } from '../../../ui/menu.tsx';

type ChangeActsProps = {
  /** There is no room for each of them in the bar. */
  readonly isInMenu: boolean;
  /** null: the view is not the person's, or was not changed. */
  readonly onKeep: (() => void) | null;
  readonly onReset: (() => void) | null;
  readonly onSave: (() => void) | null;
};

/** What can be done with what is on screen when no view holds just that. */
export function ChangeActs({ isInMenu, onKeep, onReset, onSave }: ChangeActsProps) {
  if (isInMenu && onReset !== null) {
    return (
      <Menu
        trigger={
          <Button variant="quiet" size="small" className="text-accent">
            Changed
            <ChevronDown size={12} aria-hidden />
          </Button>
        }
      >
        {onKeep && <MenuItem onSelect={onKeep}>Save</MenuItem>}
        <MenuItem onSelect={onReset}>Reset</MenuItem>
        {onSave && <MenuItem onSelect={onSave}>Save view…</MenuItem>}
      </Menu>
    );
  }
  return (
    <>
      {onKeep && (
        <Button variant="quiet" size="small" onClick={onKeep}>
          Save
        </Button>
      )}
      {onReset && (
        <Button variant="quiet" size="small" onClick={onReset}>
          Reset
        </Button>
      )}
      {onSave && (
        <Button variant="quiet" size="small" className="text-accent" onClick={onSave}>
          Save view…
        </Button>
      )}
    </>
  );
}
