import { useState, type FormEvent } from 'react';
import { lockedOutText, presentError } from '../../lib/present-error.ts';
import { useCommand } from '../../lib/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { PasswordField, TextField } from '../../ui/text-field.tsx';
import { Entrance } from './entrance.tsx';
import { beginFirstStart, endFirstStart, showRecoveryCode } from './first-start-store.ts';

/** The way back in: the recovery code and a new password; the next code is then shown to be put away. */
export function Recover({ officeName, onBack }: { officeName: string; onBack: () => void }) {
  const recover = useCommand('session.recover');
  const [recoveryCode, setRecoveryCode] = useState('');
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string>();

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    beginFirstStart();
    const envelope = await recover.run({ recoveryCode, password });
    if (envelope.ok) {
      showRecoveryCode(envelope.value.recoveryCode, officeName, true);
      return;
    }
    endFirstStart();
    const { error } = envelope;
    if (error.code === 'INVALID_INPUT') setProblem('Type the code, and a new password of at least 8 characters.');
    else if (error.code === 'LOCKED_OUT') setProblem(`Too many wrong codes. ${lockedOutText(error)}`);
    else setProblem(error.code === 'WRONG_PASSWORD' ? error.message : presentError(error).text);
  }

  return (
    <Entrance title={officeName} text="Set a new password with the recovery code of the first start.">
      <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
        <TextField
          label="Recovery code"
          autoComplete="off"
          value={recoveryCode}
          error={problem}
          onChange={(event) => {
            setRecoveryCode(event.target.value);
            setProblem(undefined);
          }}
        />
        <PasswordField
          label="New password"
          autoComplete="new-password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        <Button type="submit" variant="primary" size="large" isBusy={recover.isRunning}>
          Set the new password
        </Button>
        <Button variant="quiet" onClick={onBack}>
          Back to signing in
        </Button>
      </form>
    </Entrance>
  );
}
