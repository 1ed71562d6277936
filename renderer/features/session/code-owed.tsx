import { isGivenUp, useConfirmed } from '../../lib/use-confirmed.ts';
import { Button } from '../../ui/button.tsx';
import { toast, toastError } from '../../ui/toast-store.ts';
import { Entrance } from './entrance.tsx';
import { settleRecoveryCode, showRecoveryCode } from './first-start-store.ts';

/** After the page was left with the recovery code on it: nobody can show it again, so another takes its place. */
export function CodeOwed({ officeName }: { readonly officeName: string }) {
  const renew = useConfirmed('session.renewRecoveryCode');

  async function makeNew(): Promise<void> {
    const envelope = await renew.run({}, 'Make a new code');
    if (envelope.ok) showRecoveryCode(envelope.value.recoveryCode, officeName);
    else if (!isGivenUp(envelope.error)) toastError(envelope.error);
  }

  function leave(): void {
    settleRecoveryCode();
    toast({ title: 'Settings > Recovery code makes a new one at any time' });
  }

  return (
    <Entrance
      title="Your recovery code is not put away"
      text="The page was left before you said so, and Baton cannot show that code again. A new one takes its place; it is the only way back in if the password is forgotten."
    >
      <div className="flex flex-col gap-4">
        <Button variant="primary" size="large" isBusy={renew.isRunning} onClick={() => void makeNew()}>
          Make a new code…
        </Button>
        <Button variant="quiet" onClick={leave}>
          I have put it away, or do it later
        </Button>
      </div>
    </Entrance>
  );
}
