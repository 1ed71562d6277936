import { screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { Dialog } from '../../../renderer/ui/dialog.tsx';
import { useUnsaved } from '../../../renderer/ui/unsaved.ts';
import { expectAccessible } from '../../helpers/axe.ts';
import { fakeOfficeHandlers } from '../../helpers/fake-office.ts';
import { renderScreen } from '../../helpers/screen.tsx';

function Note() {
  const [text, setText] = useState('');
  useUnsaved(text !== '');
  return <input aria-label="Note" value={text} onChange={(event) => setText(event.target.value)} />;
}

function Opener() {
  const [isOpen, setOpen] = useState(false);
  return (
    <main>
      <button type="button" onClick={() => setOpen(true)}>
        Write a note
      </button>
      <Dialog isOpen={isOpen} onOpenChange={setOpen} title="A note">
        <Note />
      </Dialog>
    </main>
  );
}

async function opened() {
  const { user } = renderScreen(<Opener />, fakeOfficeHandlers());
  await user.click(screen.getByRole('button', { name: 'Write a note' }));
  await waitFor(() => expect(screen.getByLabelText('Note')).toHaveFocus());
  return user;
}

const dialog = () => screen.queryByRole('dialog', { name: 'A note', hidden: true });
const question = () => screen.findByRole('dialog', { name: 'Discard changes?' });

it('closes at once with Esc when nothing was typed', async () => {
  const user = await opened();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.getByRole('button', { name: 'Write a note' })).toHaveFocus());
  expect(dialog()).not.toBeInTheDocument();
});

it('asks before Esc throws away what was typed, and a second Esc goes on with it', async () => {
  const user = await opened();
  await user.keyboard('Call back{Escape}');
  expect(await question()).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Keep editing' })).toHaveFocus();
  await expectAccessible();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.getByLabelText('Note')).toHaveFocus());
  expect(screen.getByLabelText('Note')).toHaveValue('Call back');
});

it('discards when told to, and the focus goes back to where the dialog was opened', async () => {
  const user = await opened();
  await user.keyboard('Call back');
  await user.click(screen.getByRole('button', { name: 'Close' }));
  await question();
  await user.click(screen.getByRole('button', { name: 'Discard' }));
  await waitFor(() => expect(screen.getByRole('button', { name: 'Write a note' })).toHaveFocus());
  expect(dialog()).not.toBeInTheDocument();
});

it('asks nothing once what was typed is gone again', async () => {
  const user = await opened();
  await user.keyboard('C{Backspace}{Escape}');
  await waitFor(() => expect(dialog()).not.toBeInTheDocument());
});
