import { screen, waitFor } from '@testing-library/react';
import { createRef, useState } from 'react';
import { expect, it } from 'vitest';
import { ActivityLog } from '../../../renderer/features/activity/activity-log.tsx';
import { Composer, type ComposerKind } from '../../../renderer/features/activity/composer.tsx';
import type { Activity } from '../../../shared/contract/activity.ts';
import { fakeOfficeHandlers, officeNow } from '../../helpers/fake-office.ts';
import { renderScreen } from '../../helpers/screen.tsx';

function Log() {
  const [kind, setKind] = useState<ComposerKind>('note');
  return (
    <>
      <Composer leadId={4} kind={kind} onKindChange={setKind} textRef={createRef()} />
      <ActivityLog leadId={4} agentName={() => 'Ana Silva'} />
    </>
  );
}

/** A log that grows by what is written into it. */
function log() {
  const written: Activity[] = [];
  return renderScreen(
    <Log />,
    fakeOfficeHandlers({
      'activity.list': () => written.toReversed(),
      'activity.add': (input) => {
        const added: Activity = {
          id: written.length + 1,
          leadId: input.leadId,
          kind: input.kind,
          authorId: 2,
          at: officeNow,
          text: input.text,
          disposition: input.kind === 'call' ? input.disposition : null,
          dueAt: input.kind === 'followUp' ? input.dueAt : null,
          completedAt: null,
        };
        written.push(added);
        return added;
      },
      'activity.complete': ({ id }) => {
        const index = written.findIndex((activity) => activity.id === id);
        return (written[index] = { ...written[index]!, completedAt: officeNow });
      },
    }),
  );
}

it('takes a note, a call with its outcome and a follow-up that is marked as done', async () => {
  const { user, client } = log();
  expect(await screen.findByText(/Nothing written yet/)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Add note' }));
  expect(screen.getByRole('alert')).toHaveTextContent('Write the note first.');
  await user.type(screen.getByRole('textbox', { name: 'Note' }), 'Likes the garden');
  await user.click(screen.getByRole('button', { name: 'Add note' }));
  expect(await screen.findByText('Likes the garden', { selector: 'p' })).toBeInTheDocument();

  await user.click(screen.getByRole('radio', { name: 'Call' }));
  await user.selectOptions(screen.getByLabelText('Outcome'), 'No answer');
  await user.click(screen.getByRole('button', { name: 'Log call' }));
  expect(await screen.findByText('Call · No answer')).toBeInTheDocument();

  await user.click(screen.getByRole('radio', { name: 'Follow-up' }));
  await user.click(screen.getByRole('button', { name: 'Plan follow-up' }));
  await user.click(await screen.findByRole('button', { name: 'Mark as done' }));
  expect(await screen.findByText('Follow-up · done')).toBeInTheDocument();
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Mark as done' })).not.toBeInTheDocument());
  expect(client.calls.filter(({ name }) => name === 'activity.add').map(({ input }) => input)).toEqual([
    { kind: 'note', leadId: 4, text: 'Likes the garden' },
    { kind: 'call', leadId: 4, disposition: 'no_answer', text: '' },
    { kind: 'followUp', leadId: 4, dueAt: expect.any(Number) as number, text: '' },
  ]);
});
