import { clsx } from 'clsx';
import { Keyboard, LogOut } from 'lucide-react';
import { setTheme, useAppearance } from '../../lib/appearance.ts';
import { useCommand } from '../../lib/use-command.ts';
import type { SignedIn } from '../../lib/use-session.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Menu, MenuChoice, MenuItem, MenuLabel, MenuSeparator } from '../../ui/menu.tsx';
import { toastError } from '../../ui/toast-store.ts';

type PersonMenuProps = { signedIn: SignedIn; isFolded: boolean; onHelp: () => void };

const themeOptions = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;

export function PersonMenu({ signedIn, isFolded, onHelp }: PersonMenuProps) {
  const { theme } = useAppearance();
  const signOut = useCommand('session.signOut');

  async function leave(): Promise<void> {
    const envelope = await signOut.run({});
    if (!envelope.ok) toastError(envelope.error);
  }

  return (
    <div className={clsx(!isFolded && 'px-2')}>
      <Menu
        side="top"
        trigger={
          <button
            type="button"
            className={clsx(
              'flex h-10 items-center gap-2.5 rounded-control text-left hover:bg-hover data-[state=open]:bg-hover',
              isFolded ? 'w-9 justify-center' : 'w-full px-2',
            )}
          >
            <Avatar agentId={signedIn.agentId} name={signedIn.name} size="medium" />
            <span className={isFolded ? 'sr-only' : 'min-w-0 leading-4'}>
              <span className="block truncate font-medium">{signedIn.name}</span>{' '}
              <span className="block text-xs text-muted">{signedIn.role === 'broker' ? 'Broker' : 'Agent'}</span>
              <span className="sr-only">: appearance, keys, sign out</span>
            </span>
          </button>
        }
      >
        <MenuLabel>Appearance</MenuLabel>
        <MenuChoice label="Appearance" value={theme} options={themeOptions} onValueChange={setTheme} />
        <MenuSeparator />
        <MenuItem icon={Keyboard} shortcut="?" onSelect={onHelp}>
          Keys
        </MenuItem>
        <MenuItem icon={LogOut} onSelect={() => void leave()}>
          Sign out
        </MenuItem>
      </Menu>
    </div>
  );
}
