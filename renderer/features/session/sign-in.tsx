import { useState, type FormEvent } from 'react';
import type { ErrorBody } from '../../../shared/contract/envelope.ts';
import { lockedOutText, presentError } from '../../lib/present-error.ts';
import { useCommand } from '../../lib/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { PasswordField, TextField } from '../../ui/text-field.tsx';
import { Entrance } from './entrance.tsx';
import { Recover } from './recover.tsx';

export function SignIn({ officeName }: { officeName: string }) {
  const signIn = useCommand('session.signIn');
  const [who, setWho] = useState<'broker' | 'agent'>('broker');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string>();
  const [isRecovering, setRecovering] = useState(false);
  const isAgent = who === 'agent';

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (password === '') {
      setProblem('Type your password.');
      return;
    }
    const envelope = await signIn.run(isAgent ? { email, password } : { password });
    if (envelope.ok) return;
    setPassword('');
    setProblem(refusalText(envelope.error));
  }

  if (isRecovering) return <Recover officeName={officeName} onBack={() => setRecovering(false)} />;
  return (
    <Entrance title={officeName} text={isAgent ? 'Sign in to your desk.' : 'Sign in as the broker.'}>
      <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
        {isAgent && (
          <TextField
            label="E-mail"
            type="email"
            autoComplete="username"
            // Where one goes on after saying so.
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
        )}
        <PasswordField
          key={who}
          label="Password"
          autoComplete="current-password"
          // Nothing else can be done here.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus={!isAgent}
          value={password}
          error={problem}
          onChange={(event) => {
            setPassword(event.target.value);
            setProblem(undefined);
          }}
        />
        <Button type="submit" variant="primary" size="large" isBusy={signIn.isRunning}>
          Sign in
        </Button>
        <Button variant="quiet" onClick={() => setWho(isAgent ? 'broker' : 'agent')}>
          {isAgent ? 'I am the broker' : 'I am an agent'}
        </Button>
        {!isAgent && (
          <Button variant="quiet" onClick={() => setRecovering(true)}>
            I forgot the password
          </Button>
        )}
      </form>
    </Entrance>
  );
}

function refusalText(error: ErrorBody): string {
  if (error.code === 'WRONG_PASSWORD') return 'That is not right. Check the capital letters and try again.';
  if (error.code === 'INVALID_INPUT') return 'Type the e-mail address that the broker gave you, and your password.';
  if (error.code === 'LOCKED_OUT') return `Too many wrong passwords. ${lockedOutText(error)}`;
  return presentError(error).text;
}
