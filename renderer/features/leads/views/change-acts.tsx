import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Menu, MenuItem } from '../../../ui/menu.tsx';
import { PassingButton } from '../../../ui/passing-button.tsx';
import { usePassingFocus } from '../../../ui/use-passing-focus.ts';

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
  if (isInMenu && onReset !== null) return <ActsMenu onKeep={onKeep} onReset={onReset} onSave={onSave} />;
  return (
    <>
      {onKeep && <Act onClick={onKeep}>Save</Act>}
      {onReset && <Act onClick={onReset}>Reset</Act>}
      {onSave && (
        <Act className="text-accent" onClick={onSave}>
          Save view…
        </Act>
      )}
    </>
  );
}

function ActsMenu({ onKeep, onReset, onSave }: Omit<ChangeActsProps, 'isInMenu'>) {
  const trigger = usePassingFocus();
  return (
    <Menu
      trigger={
        <Button ref={trigger} variant="quiet" size="small" className="text-accent">
          Changed
          <ChevronDown size={12} aria-hidden />
        </Button>
      }
    >
      {onKeep && <MenuItem onSelect={onKeep}>Save</MenuItem>}
      {onReset && <MenuItem onSelect={onReset}>Reset</MenuItem>}
      {onSave && <MenuItem onSelect={onSave}>Save view…</MenuItem>}
    </Menu>
  );
}

type ActProps = { readonly className?: string; readonly onClick: () => void; readonly children: ReactNode };

function Act(props: ActProps) {
  return <PassingButton variant="quiet" size="small" {...props} />;
}
