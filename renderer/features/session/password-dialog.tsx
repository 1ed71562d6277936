import { useId, useRef, useState, type FormEvent } from 'react';
import { flushSync } from 'react-dom';
import type { ErrorBody } from '../../../shared/contract/envelope.ts';
import { passwordSchema } from '../../../shared/contract/office.ts';
import { errorLine, lockedOutText } from '../../lib/present-error.ts';
import { useCommand } from '../../lib/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { PasswordField } from '../../ui/text-field.tsx';
import { toast } from '../../ui/toast-store.ts';

type Field = 'oldPassword' | 'password' | 'repeated';
type Draft = Readonly<Record<Field, string>>;
type Problems = Partial<Draft>;

const empty: Draft = { oldPassword: '', password: '', repeated: '' };

/** One's own password: the old one is asked for, or an open window would be enough to take the office over. */
export function PasswordDialog({ onClose }: { readonly onClose: () => void }) {
  const formId = useId();
  const form = useRef<HTMLFormElement>(null);
  const change = useCommand('session.changePassword');
  const [draft, setDraft] = useState(empty);
  const [problems, setProblems] = useState<Problems>({});

  function tell(found: Problems): void {
    flushSync(() => setProblems(found));
    form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const found = problemsOf(draft);
    tell(found);
    if (Object.keys(found).length > 0) return;
    const { oldPassword, password } = draft;
    const envelope = await change.run({ oldPassword, password });
    if (!envelope.ok) {
      setDraft({ ...draft, oldPassword: '' });
      tell({ oldPassword: refusalText(envelope.error) });
      return;
    }
    toast({ title: 'Your new password counts', text: 'Wherever else you were signed in, Baton asks for it.' });
    onClose();
  }

  const field = (name: Field) => ({
    value: draft[name],
    error: problems[name],
    onChange: (event: { target: { value: string } }) => {
      setDraft({ ...draft, [name]: event.target.value });
      setProblems({ ...problems, [name]: undefined });
    },
  });

  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      size="small"
      title="Change your password"
      description="The old one opens nothing any more. The recovery code stays as it is."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId} isBusy={change.isRunning}>
            Change the password
          </Button>
        </>
      }
    >
      <form ref={form} id={formId} noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
        <PasswordField label="Current password" autoComplete="current-password" {...field('oldPassword')} />
        <PasswordField
          label="New password"
          hint="At least 8 characters."
          autoComplete="new-password"
          {...field('password')}
        />
        <PasswordField label="New password again" autoComplete="new-password" {...field('repeated')} />
      </form>
    </Dialog>
  );
}

function problemsOf({ oldPassword, password, repeated }: Draft): Problems {
  return {
    ...(oldPassword === '' && { oldPassword: 'Type the password that you sign in with.' }),
    ...(!passwordSchema.safeParse(password).success && { password: 'At least 8 characters, at most 256.' }),
    ...(password !== repeated && { repeated: 'The two passwords differ.' }),
  };
}

function refusalText(error: ErrorBody): string {
  if (error.code === 'WRONG_PASSWORD') return 'That password is not right. Nothing was changed.';
  if (error.code === 'LOCKED_OUT') return `Too many wrong passwords. ${lockedOutText(error)}`;
  return errorLine(error);
}
