import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { TeamScreen } from '../../../renderer/features/team/team-screen.tsx';
import { failure } from '../../../shared/contract/envelope.ts';
import { criteriaSchema } from '../../../shared/contract/team.ts';
import { expectAccessible } from '../../helpers/axe.ts';
import type { FakeHandlers } from '../../helpers/fake-client.ts';
import { fakeAgent, fakeOfficeHandlers } from '../../helpers/fake-office.ts';
import { renderScreen } from '../../helpers/screen.tsx';

const ana = fakeAgent({
  id: 2,
  name: 'Ana Silva',
  criteria: criteriaSchema.parse({ areas: ['02130-02136'], lines: ['auto'], priceMax: 60_000_000 }),
});

const nowhere = { field: 'areas', text: 'No lead of 90 days asked for Atlantis.' };

async function openAna(change: FakeHandlers = {}) {
  const drawn = renderScreen(
    <TeamScreen part={undefined} />,
    fakeOfficeHandlers({
      'team.list': () => [ana],
      'team.save': () => ana,
      'routing.checkCriteria': ({ criteria }) => ({
        summary: `Takes ${criteria.areas.join(' and ')}.`,
        leads: 340,
        met: 12,
        warnings: criteria.areas.includes('Atlantis') ? [nowhere] : [],
      }),
      ...change,
    }),
  );
  await drawn.user.click(await screen.findByRole('button', { name: 'Ana Silva' }));
  const sheet = within(await screen.findByRole('dialog', { name: 'Ana Silva' }));
  const checked = () => drawn.client.calls.filter(({ name }) => name === 'routing.checkCriteria');
  return { ...drawn, sheet, checked };
}

it('says in plain language what the criteria mean, and once typing rests what they would have met', async () => {
  const { user, sheet, checked } = await openAna();
  const box = within(await sheet.findByRole('region', { name: 'What these criteria mean' }));
  expect(box.getByText('Takes 02130-02136.')).toBeInTheDocument();
  expect(box.getByText('12 of 340 leads of the last 90 days meet all of this.')).toBeInTheDocument();
  expect(box.queryByRole('list')).not.toBeInTheDocument();
  await user.type(sheet.getByLabelText('Areas'), ', Atlantis');
  expect(await box.findByText('Takes 02130-02136 and Atlantis.')).toBeInTheDocument();
  expect(within(box.getByRole('list', { name: 'Warnings' })).getByText(nowhere.text)).toBeInTheDocument();
  expect(checked().map(({ input }) => input)).toEqual([
    { criteria: ana.criteria },
    { criteria: { ...ana.criteria, areas: ['02130-02136', 'Atlantis'] } },
  ]);
  await expectAccessible();
});

it('saves the lines of business with the other criteria', async () => {
  const { user, client, sheet } = await openAna();
  expect(sheet.getByLabelText('Areas')).toHaveAccessibleDescription(/ranges as 02130-02136, or beginnings as 021\*/);
  await user.type(sheet.getByLabelText('Lines of business'), ', home');
  await user.click(sheet.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(client.calls.find(({ name }) => name === 'team.save')?.input).toMatchObject({
    id: 2,
    criteria: { ...ana.criteria, lines: ['auto', 'home'] },
  });
});

it.each([
  [{ leads: 1, met: 1 }, '1 of 1 lead of the last 90 days meets all of this.'],
  [{ leads: 0, met: 0 }, 'No lead came in the last 90 days to compare with.'],
])('counts in words: %o', async (counts, said) => {
  const { sheet } = await openAna({
    'routing.checkCriteria': () => ({ summary: 'Takes every lead.', warnings: [], ...counts }),
  });
  expect(await sheet.findByText(said)).toBeInTheDocument();
});

it('says that the criteria cannot be checked, and still lets them be saved', async () => {
  const { sheet } = await openAna({ 'routing.checkCriteria': () => failure('INTERNAL', 'The engine is busy.') });
  expect(await sheet.findByText('The engine is busy.')).toBeInTheDocument();
  expect(sheet.getByRole('button', { name: 'Save' })).toBeEnabled();
});
