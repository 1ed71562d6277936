import { KeyRound } from 'lucide-react';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { isGivenUp, useConfirmed } from '../../lib/use-confirmed.ts';
import { Button } from '../../ui/button.tsx';
import { Panel, SettingRow } from '../../ui/panel.tsx';
import { toast, toastError } from '../../ui/toast-store.ts';
import { RecoveryCode } from '../session/recovery-code.tsx';

/** For whoever has lost the recovery code while the password is still known. */
export function RecoverySettings() {
  const renew = useConfirmed('session.renewRecoveryCode');
  const [code, setCode] = useState<string | null>(null);
  const opener = useRef<HTMLButtonElement>(null);

  async function makeNew(): Promise<void> {
    const envelope = await renew.run({}, 'Make a new code');
    if (envelope.ok) setCode(envelope.value.recoveryCode);
    else if (!isGivenUp(envelope.error)) toastError(envelope.error);
  }

  function putAway(): void {
    flushSync(() => setCode(null));
    opener.current?.focus();
    toast({ title: 'The new recovery code counts' });
  }

  return (
    <Panel
      title="Recovery code"
      text="It is the only way back in if the broker’s password is forgotten. Baton itself cannot show it again."
    >
      <SettingRow
        title="A new code"
        text={
          code === null
            ? 'If the code is lost, or somebody else has seen it. The code before it opens nothing any more.'
            : 'It counts from now on, in the place of the one before, and is shown only now.'
        }
      >
        {code === null ? (
          <Button ref={opener} icon={KeyRound} isBusy={renew.isRunning} onClick={() => void makeNew()}>
            Make a new code…
          </Button>
        ) : (
          <RecoveryCode code={code} actLabel="Done" onKept={putAway} />
        )}
      </SettingRow>
    </Panel>
  );
}
