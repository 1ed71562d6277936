import { screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { useConfirmed } from '../../../renderer/lib/use-confirmed.ts';
import { Dialog } from '../../../renderer/ui/dialog.tsx';
import { Menu, MenuItem } from '../../../renderer/ui/menu.tsx';
import { Page } from '../../../renderer/ui/page.tsx';
import { Panel, SaveBar } from '../../../renderer/ui/panel.tsx';
import { PassingButton } from '../../../renderer/ui/passing-button.tsx';
import { fakeOffice, fakeOfficeHandlers, officeNow } from '../../helpers/fake-office.ts';
import { renderScreen } from '../../helpers/screen.tsx';

/** A configuration whose Save goes with what was to be saved, and whose form is drawn anew. */
function Configuration() {
  const save = useConfirmed('office.save');
  const [version, setVersion] = useState(0);
  const [isDirty, setDirty] = useState(true);
  async function submit(): Promise<void> {
    const envelope = await save.run({ office: { name: 'Marsh Realty' } }, 'Save the office');
    if (!envelope.ok) return;
    setDirty(false);
    setVersion(version + 1);
  }
  return (
    <Page title="Settings">
      <Panel title="Office and hours">
        <form key={version}>
          <SaveBar isVisible={isDirty}>
            <button type="button" onClick={() => setDirty(false)}>
              Discard
            </button>
            <button type="button" onClick={() => void submit()}>
              Save…
            </button>
          </SaveBar>
        </form>
      </Panel>
    </Page>
  );
}

const handlers = fakeOfficeHandlers({
  'session.confirm': () => ({ token: 'once', expiresAt: officeNow }),
  'office.save': () => ({ ...fakeOffice, createdAt: officeNow }),
});

const heading = () => screen.getByRole('heading', { name: 'Office and hours' });

it('rests on the page’s heading once what was to be saved is saved, and its button has gone', async () => {
  const { user } = renderScreen(<Configuration />, handlers);
  await user.click(screen.getByRole('button', { name: 'Save…' }));
  await user.type(screen.getByLabelText('Password'), 'right{Enter}');
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Save…' })).not.toBeInTheDocument());
  await waitFor(() => expect(heading()).toHaveFocus());
});

it('rests on the page’s heading once changes are discarded', async () => {
  const { user } = renderScreen(<Configuration />, handlers);
  await user.click(screen.getByRole('button', { name: 'Discard' }));
  expect(heading()).toHaveFocus();
});

it('goes back to the button when the password is not given after all', async () => {
  const { user } = renderScreen(<Configuration />, handlers);
  await user.click(screen.getByRole('button', { name: 'Save…' }));
  await screen.findByLabelText('Password');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.getByRole('button', { name: 'Save…' })).toHaveFocus());
});

/** A dialog that removes what it was opened from, and one that puts the focus somewhere itself. */
function Rows({ onDone }: { onDone?: () => void }) {
  const [isOpen, setOpen] = useState(false);
  const [isThere, setThere] = useState(true);
  return (
    <Page title="Team">
      {isThere && (
        <button type="button" onClick={() => setOpen(true)}>
          Remove Ana
        </button>
      )}
      <input aria-label="Search" />
      <Dialog isOpen={isOpen} onOpenChange={setOpen} title="Remove Ana">
        <button
          type="button"
          onClick={() => {
            setOpen(false);
            setThere(false);
            onDone?.();
          }}
        >
          Remove
        </button>
      </Dialog>
    </Page>
  );
}

it('rests on the screen’s heading when a dialog removed what it was opened from', async () => {
  const { user } = renderScreen(<Rows />, handlers);
  await user.click(screen.getByRole('button', { name: 'Remove Ana' }));
  await user.click(screen.getByRole('button', { name: 'Remove' }));
  await waitFor(() => expect(screen.getByRole('heading', { name: 'Team' })).toHaveFocus());
});

it('stays where the act itself put it', async () => {
  const { user } = renderScreen(
    <Rows onDone={() => queueMicrotask(() => screen.getByLabelText('Search').focus())} />,
    handlers,
  );
  await user.click(screen.getByRole('button', { name: 'Remove Ana' }));
  await user.click(screen.getByRole('button', { name: 'Remove' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(screen.getByLabelText('Search')).toHaveFocus();
});

/** An act in a menu that asks first. */
function AskingMenu() {
  const [isAsking, setAsking] = useState(false);
  return (
    <Page title="Team">
      <Menu trigger={<button type="button">Acts</button>}>
        <MenuItem onSelect={() => setAsking(true)}>Make inactive…</MenuItem>
      </Menu>
      <Dialog isOpen={isAsking} onOpenChange={setAsking} title="Make Ana inactive">
        <button type="button">Do it</button>
      </Dialog>
    </Page>
  );
}

it.each(['by mouse', 'by key'])(
  'rests on the menu’s button once the dialog is closed that was opened from it %s',
  async (way) => {
    const { user } = renderScreen(<AskingMenu />, handlers);
    const acts = screen.getByRole('button', { name: 'Acts' });
    acts.focus();
    if (way === 'by key') await user.keyboard('{Enter}{Enter}');
    else {
      await user.click(acts);
      await user.click(await screen.findByRole('menuitem', { name: 'Make inactive…' }));
    }
    await screen.findByRole('dialog');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.getByRole('button', { name: 'Acts' })).toHaveFocus());
  },
);

it('comes back from a dialog whose field takes the focus by itself', async () => {
  function Asking() {
    const [isOpen, setOpen] = useState(false);
    return (
      <Page title="Leads">
        <button type="button" onClick={() => setOpen(true)}>
          Search
        </button>
        <Dialog isOpen={isOpen} onOpenChange={setOpen} title="Search and act">
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
          <input aria-label="What" autoFocus />
        </Dialog>
      </Page>
    );
  }
  const { user } = renderScreen(<Asking />, handlers);
  await user.click(screen.getByRole('button', { name: 'Search' }));
  expect(await screen.findByLabelText('What')).toHaveFocus();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.getByRole('button', { name: 'Search' })).toHaveFocus());
});

it('passes on from a button that goes with what it cleared', async () => {
  function Filtered() {
    const [isFiltered, setFiltered] = useState(true);
    return (
      <Page title="Leads">
        <p>{isFiltered && <PassingButton onClick={() => setFiltered(false)}>Clear the filter</PassingButton>}</p>
      </Page>
    );
  }
  const { user } = renderScreen(<Filtered />, handlers);
  await user.click(screen.getByRole('button', { name: 'Clear the filter' }));
  expect(screen.getByRole('heading', { name: 'Leads' })).toHaveFocus();
});
