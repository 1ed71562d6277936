import { useId, useState, type FormEvent } from 'react';
import type { ErrorBody } from '../../shared/contract/envelope.ts';
import { lockedOutText, errorLine } from '../lib/present-error.ts';
import { type ConfirmedName, useConfirmQuestion } from '../lib/use-confirmed.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { PasswordField } from './text-field.tsx';

/** Asks for the broker's password on behalf of `useConfirmed`. Once on the page. */
export function ConfirmDialog() {
  const { question } = useConfirmQuestion();
  if (!question) return null;
  return <Question key={question.what} {...question} />;
}

type QuestionProps = NonNullable<ReturnType<typeof useConfirmQuestion.getState>['question']>;

const changesOffice = 'This changes how the office works, so Baton asks who you are.';
const letsOut = 'Personal data leaves Baton, so Baton asks who you are.';

const reasons: Readonly<Record<ConfirmedName, string>> = {
  'office.save': changesOffice,
  'settings.save': changesOffice,
  'export.leads': letsOut,
  'export.person': letsOut,
  'export.all': letsOut,
  'session.renewRecoveryCode': 'Who has the code can set a new password, so Baton asks who you are.',
};

function Question({ operation, what, tryPassword, giveUp }: QuestionProps) {
  const formId = useId();
  const [password, setPassword] = useState('');
  const [error, setError] = useState<string>();
  const [isBusy, setBusy] = useState(false);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (password === '') {
      setError('Type your password.');
      return;
    }
    setBusy(true);
    const refusal = await tryPassword(password);
    if (refusal === null) return;
    setBusy(false);
    setPassword('');
    setError(refusalText(refusal));
  }

  return (
    <Dialog
      isOpen
      onOpenChange={giveUp}
      size="small"
      title="Confirm with your password"
      description={reasons[operation]}
      footer={
        <>
          <Button onClick={giveUp}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId} isBusy={isBusy}>
            {what}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={(event) => void submit(event)}>
        <PasswordField
          label="Password"
          autoComplete="current-password"
          value={password}
          error={error}
          onChange={(event) => {
            setPassword(event.target.value);
            setError(undefined);
          }}
        />
      </form>
    </Dialog>
  );
}

function refusalText(error: ErrorBody): string {
  if (error.code === 'WRONG_PASSWORD') return 'That password is not right. Nothing was changed.';
  if (error.code === 'LOCKED_OUT') return `Too many wrong passwords. ${lockedOutText(error)}`;
  return errorLine(error);
}
