import { screen, waitFor, within } from '@testing-library/react';
import { createRef, useState } from 'react';
import { expect, it } from 'vitest';
import { Composer } from '../../../renderer/features/activity/composer.tsx';
import type { ComposerKind } from '../../../renderer/features/activity/composer-kinds.ts';
import { NextFollowUp } from '../../../renderer/features/activity/next-follow-up.tsx';
import { Stream } from '../../../renderer/features/activity/stream.tsx';
import type { StreamFilter } from '../../../renderer/features/activity/stream-entries.ts';
import type { Activity, TimelineEntry } from '../../../shared/contract/activity.ts';
import { failure } from '../../../shared/contract/envelope.ts';
import { expectAccessible } from '../../helpers/axe.ts';
import type { FakeHandlers } from '../../helpers/fake-client.ts';
import { fakeHistory } from '../../helpers/fake-history.ts';
import { fakeOfficeHandlers, fakeStatuses, officeNow } from '../../helpers/fake-office.ts';
import { renderScreen } from '../../helpers/screen.tsx';
import { activity, happened } from './activity-office.ts';

const names = { agent: () => 'Ana Silva', status: (id: number) => `Status ${id}`, reason: () => '' };

function Part({ leadId }: { leadId: number }) {
  const [kind, setKind] = useState<ComposerKind>('note');
  const [filter, setFilter] = useState<StreamFilter>('all');
  const lead = { id: leadId, name: 'Dana', statusId: 3 };
  return (
    <>
      <NextFollowUp lead={lead} onDone={() => {}} />
      <Composer lead={lead} statuses={fakeStatuses} kind={kind} onKindChange={setKind} textRef={createRef()} />
      <Stream lead={lead} names={names} filter={filter} onFilterChange={setFilter} />
    </>
  );
}

let nextLead = 100;

/** A log that grows by what is written into it; each test has a lead of its own, so that no draft is left over. */
function part(before: readonly Activity[] = [], timeline: readonly TimelineEntry[] = [], change: FakeHandlers = {}) {
  const written = [...before];
  const history = fakeHistory();
  nextLead += 1;
  const leadId = nextLead;
  const shown = renderScreen(
    <Part leadId={leadId} />,
    fakeOfficeHandlers({
      ...history.handlers,
      'activity.list': () => written.toReversed(),
      'timeline.list': () => [...timeline],
      'activity.add': (input) => {
        const added = activity({
          id: written.length + 1,
          leadId: input.leadId,
          kind: input.kind,
          at: Date.now(),
          text: input.text,
          disposition: input.kind === 'call' ? input.disposition : null,
          dueAt: input.kind === 'followUp' ? input.dueAt : null,
        });
        written.push(added);
        history.did(`${input.kind} on Dana`);
        return added;
      },
      'activity.complete': ({ id }) => {
        const index = written.findIndex((each) => each.id === id);
        history.did('Follow-up done on Dana');
        return (written[index] = { ...written[index]!, completedAt: officeNow });
      },
      ...change,
    }),
  );
  return { ...shown, leadId };
}

const added = (client: ReturnType<typeof part>['client']) =>
  client.calls.filter(({ name }) => name === 'activity.add').map(({ input }) => input);

it('adds a note, refuses an empty one, and its toast undoes it', async () => {
  const { user, client, leadId } = part();
  await user.click(await screen.findByRole('button', { name: 'Add note' }));
  expect(screen.getByRole('alert')).toHaveTextContent('Write the note first.');
  await user.type(screen.getByRole('textbox', { name: 'Note' }), 'Likes the garden');
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(await screen.findByText('Likes the garden', { selector: 'p' })).toBeInTheDocument();
  expect(added(client)).toEqual([{ kind: 'note', leadId, text: 'Likes the garden' }]);
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(client.calls.at(-1)?.name).not.toBe('activity.add');
  expect(client.calls.find(({ name }) => name === 'history.undo')?.input).toEqual({ id: 1 });
});

it('logs a call by its outcome, and says beforehand what becomes of the status', async () => {
  const { user, client, leadId } = part();
  await user.click(await screen.findByRole('radio', { name: 'Call' }));
  const outcomes = within(screen.getByRole('group', { name: 'Log call' })).getAllByRole('button');
  expect(outcomes.map((button) => button.textContent)).toEqual([
    'Connected status stays',
    'No answer → Not Picked',
    'Missed status stays',
    'Wrong number status stays',
    'Busy status stays',
  ]);
  await user.type(screen.getByRole('textbox', { name: 'What was said (optional)' }), 'Mailbox');
  await user.click(screen.getByRole('button', { name: /No answer/ }));
  expect(await screen.findByText('Call · No answer')).toBeInTheDocument();
  expect(await screen.findByText('Call logged: no answer')).toBeInTheDocument();
  expect(added(client)).toEqual([{ kind: 'call', leadId, disposition: 'no_answer', text: 'Mailbox' }]);
  expect(screen.getByRole('button', { name: /No answer/ })).toHaveFocus();
});

it('plans a follow-up by a usual moment, shows it on top and marks it as done where it stands', async () => {
  const { user, client } = part();
  await user.click(await screen.findByRole('radio', { name: 'Follow-up' }));
  await user.click(screen.getByRole('button', { name: 'Tomorrow 9:00' }));
  expect(screen.getByRole('button', { name: 'Tomorrow 9:00' })).toHaveAttribute('aria-pressed', 'true');
  await user.type(screen.getByRole('textbox', { name: 'Next step (optional)' }), 'call back');
  await user.click(screen.getByRole('button', { name: 'Plan follow-up' }));
  expect(await screen.findByText('Follow-up tomorrow 09:00')).toBeInTheDocument();
  expect(added(client)).toEqual([expect.objectContaining({ kind: 'followUp', text: 'call back' })]);
  await user.click(screen.getByRole('button', { name: 'Mark as done' }));
  expect(await screen.findByText('Follow-up · done')).toBeInTheDocument();
  await waitFor(() => expect(screen.queryByText('Follow-up tomorrow 09:00')).not.toBeInTheDocument());
  expect(document.activeElement).toHaveTextContent(/Follow-up · done/);
});

it('plans no follow-up at a time that is none, and keeps what was typed', async () => {
  const { user, client } = part();
  await user.click(await screen.findByRole('radio', { name: 'Follow-up' }));
  const time = screen.getByRole('textbox', { name: 'Time' });
  await user.clear(time);
  await user.type(time, '25:99');
  await user.click(screen.getByRole('button', { name: 'Plan follow-up' }));
  expect(time).toHaveValue('25:99');
  expect(time).toHaveAccessibleDescription('A time, as 09:30.');
  expect(screen.getByLabelText('Day')).toBeValid();
  expect(screen.getByRole('textbox', { name: 'Next step (optional)' })).toBeValid();
  await user.type(time, '{Enter}');
  await user.clear(screen.getByLabelText('Day'));
  await user.click(screen.getByRole('button', { name: 'Tomorrow 9:00' }));
  expect(time).toHaveValue('09:00');
  await user.clear(screen.getByLabelText('Day'));
  await user.click(screen.getByRole('button', { name: 'Plan follow-up' }));
  expect(screen.getByLabelText('Day')).toHaveAccessibleDescription('Choose the day.');
  expect(time).toBeValid();
  expect(added(client)).toEqual([]);
});

it('marks day and time, not the next step, when a follow-up would be due in the past', async () => {
  const { user, client } = part();
  await user.click(await screen.findByRole('radio', { name: 'Follow-up' }));
  await user.clear(screen.getByLabelText('Day'));
  await user.type(screen.getByLabelText('Day'), '2020-01-02');
  await user.click(screen.getByRole('button', { name: 'Plan follow-up' }));
  const wanted = 'That moment has passed. Choose a later one.';
  expect(screen.getByRole('alert')).toHaveTextContent(wanted);
  for (const label of ['Day', 'Time']) {
    expect(screen.getByLabelText(label)).toBeInvalid();
    expect(screen.getByLabelText(label)).toHaveAccessibleDescription(wanted);
  }
  expect(screen.getByRole('textbox', { name: 'Next step (optional)' })).toBeValid();
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: 'Tomorrow 9:00' }));
  expect(screen.getByLabelText('Day')).toBeValid();
  expect(added(client)).toEqual([]);
});

it('says of an overdue follow-up that it is, and completes it from the top', async () => {
  const due = activity({ id: 1, kind: 'followUp', dueAt: Date.now() - 3_600_000, text: 'the viewing' });
  const { user, client } = part([due]);
  expect(await screen.findByText(/^Follow-up overdue since (today|yesterday) \d\d:\d\d$/)).toHaveClass(
    'text-breached-ink',
  );
  await user.click(screen.getByRole('button', { name: 'Follow-up done' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Follow-up done' })).not.toBeInTheDocument());
  expect(client.calls.find(({ name }) => name === 'activity.complete')?.input).toEqual({ id: 1 });
});

it('logs an e-mail and a message', async () => {
  const { user, client, leadId } = part();
  await user.click(await screen.findByRole('radio', { name: 'E-mail' }));
  await user.click(screen.getByRole('button', { name: 'Log e-mail' }));
  await screen.findByText('E-mail logged');
  await user.click(screen.getByRole('radio', { name: 'Message' }));
  await user.type(screen.getByRole('textbox', { name: 'What you wrote (optional)' }), 'On my way');
  await user.click(screen.getByRole('button', { name: 'Log message' }));
  await screen.findByText('Message logged');
  expect(added(client)).toEqual([
    { kind: 'email', leadId, text: '' },
    { kind: 'message', leadId, text: 'On my way' },
  ]);
});

it('keeps what was begun when the panel is closed and opened again, and what could not be saved', async () => {
  const { user, rerender, leadId } = part([], [], {
    'activity.add': () => failure('DISK_FULL', 'Nothing was saved. Free some space, then try again.'),
  });
  await user.type(await screen.findByRole('textbox', { name: 'Note' }), 'Half a thought');
  rerender(<p>elsewhere</p>);
  rerender(<Part leadId={leadId} />);
  expect(screen.getByRole('textbox', { name: 'Note' })).toHaveValue('Half a thought');
});

it('says why an entry was not saved, and keeps its words', async () => {
  const { user } = part([], [], {
    'activity.add': () => failure('DISK_FULL', 'Nothing was saved. Free some space, then try again.'),
  });
  await user.type(await screen.findByRole('textbox', { name: 'Note' }), 'A thought');
  await user.click(screen.getByRole('button', { name: 'Add note' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Free some space');
  expect(screen.getByRole('textbox', { name: 'Note' })).toHaveValue('A thought');
});

it('shows log and timeline in one stream by day, and one kind of it by a filter', async () => {
  const now = Date.now();
  const day = 86_400_000;
  const { user } = part(
    [activity({ id: 1, kind: 'note', at: now - 2 * day, text: 'Likes the garden' })],
    [
      happened({ kind: 'assigned', toAgentId: 2, runId: 7, at: now - 3 * day }),
      happened({ kind: 'created', at: now - 4 * day }),
    ],
  );
  expect(await screen.findByText(/Assigned to Ana Silva/)).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'run 7' })).toHaveAttribute('href', '#/runs/7');
  expect(screen.getAllByRole('heading', { level: 4 })).toHaveLength(3);
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: 'Notes' }));
  expect(screen.queryByText(/Assigned to Ana Silva/)).not.toBeInTheDocument();
  expect(screen.getByText('Likes the garden')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Calls' }));
  expect(screen.getByText(/Nothing of this kind yet/)).toBeInTheDocument();
});

it('shows the newest of a long stream at once and the rest when asked', async () => {
  const many = Array.from({ length: 75 }, (_, index) =>
    activity({ id: index + 1, kind: 'note', text: `Note ${index + 1}` }),
  );
  const { user } = part(many);
  await screen.findByText('Note 75');
  expect(screen.queryByText('Note 3')).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: '15 older' }));
  expect(screen.getByText('Note 3')).toBeInTheDocument();
});

it('offers to read again what could not be read', async () => {
  part([], [], { 'timeline.list': () => failure('INTERNAL', 'The engine stopped.') });
  expect(await screen.findByText('The engine stopped.')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Try again' })).toBeInTheDocument();
});
