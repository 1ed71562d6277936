import { KeyRound } from 'lucide-react';
import { Button } from '../../ui/button.tsx';
import { Panel, SettingRow } from '../../ui/panel.tsx';
import { openDialog } from '../shell/dialog-store.ts';

export function PasswordSettings() {
  return (
    <Panel title="Password" text="It guards the app, the configurations, erasing and exporting.">
      <SettingRow
        title="Your password"
        text="Changed with the old one. Wherever else you are signed in, that session ends. If the old one is forgotten, sign out and use the recovery code."
      >
        <Button icon={KeyRound} onClick={() => openDialog('password')}>
          Change the password…
        </Button>
      </SettingRow>
    </Panel>
  );
}
