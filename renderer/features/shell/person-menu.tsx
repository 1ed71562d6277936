import { clsx } from 'clsx';
import { Keyboard, KeyRound, LogOut, SunMoon } from 'lucide-react';
import { setPreferences, usePreferences } from '../../lib/preferences.ts';
import { shortcutWord } from '../../lib/shortcuts.ts';
import type { SignedIn } from '../../lib/use-session.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Menu, MenuChoice, MenuItem, MenuLabel, MenuSeparator } from '../../ui/menu.tsx';
import { openDialog } from './dialog-store.ts';
import { themeOptions } from './look-options.ts';
import { signOut } from './sign-out.ts';

type PersonMenuProps = { signedIn: SignedIn; isFolded: boolean };

export function PersonMenu({ signedIn, isFolded }: PersonMenuProps) {
  const theme = usePreferences((preferences) => preferences.theme);
  const role = signedIn.role === 'broker' ? 'Broker' : 'Agent';
  return (
    <Menu
      side="top"
      trigger={
        <button
          type="button"
          className={clsx(
            'flex h-10 min-w-0 items-center gap-2.5 rounded-control text-left hover:bg-hover data-[state=open]:bg-hover',
            isFolded ? 'w-9 justify-center' : 'grow px-2',
          )}
        >
          <Avatar agentId={signedIn.agentId} name={signedIn.name} size="medium" />
          <span className={isFolded ? 'sr-only' : 'min-w-0 leading-4'}>
            <span className="block truncate font-medium">{signedIn.name}</span>{' '}
            <span className="block text-xs text-muted">
              {role}
              <span className="sr-only">: appearance, keys, password, sign out</span>
            </span>
          </span>
        </button>
      }
    >
      <MenuLabel>Theme</MenuLabel>
      <MenuChoice
        label="Theme"
        value={theme}
        options={themeOptions}
        onValueChange={(next) => setPreferences({ theme: next })}
      />
      <MenuSeparator />
      <MenuItem icon={SunMoon} onSelect={() => openDialog('appearance')}>
        Appearance…
      </MenuItem>
      <MenuItem icon={Keyboard} shortcut={shortcutWord('help')} onSelect={() => openDialog('keys')}>
        Keys…
      </MenuItem>
      <MenuItem icon={KeyRound} onSelect={() => openDialog('password')}>
        Change your password…
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={LogOut} onSelect={() => void signOut()}>
        Sign out
      </MenuItem>
    </Menu>
  );
}
