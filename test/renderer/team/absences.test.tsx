import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Absence } from '../../../shared/contract/absences.ts';
import { failure } from '../../../shared/contract/envelope.ts';
import { spanOf } from '../../../shared/domain/hours/days.ts';
import { inputOf } from '../../../renderer/features/team/absence-form.ts';
import { awayWords } from '../../../renderer/features/team/away-words.ts';
import { TeamScreen } from '../../../renderer/features/team/team-screen.tsx';
import { expectAccessible } from '../../helpers/axe.ts';
import type { FakeHandlers } from '../../helpers/fake-client.ts';
import { fakeAgent, fakeAgents, fakeOffice, fakeOfficeHandlers, officeNow } from '../../helpers/fake-office.ts';
import { renderScreen } from '../../helpers/screen.tsx';

const { timeZone } = fakeOffice;
const days = (first: string, last: string) => spanOf({ first, last }, timeZone);
const coming: Absence = { id: 5, agentId: 2, ...days('2100-12-04', '2100-12-09'), note: 'Skiing' };
const running: Absence = { id: 4, agentId: 2, from: days('2026-05-01', '2026-05-01').from, to: coming.from, note: '' };

function team(change: FakeHandlers = {}) {
  return renderScreen(<TeamScreen part={undefined} />, fakeOfficeHandlers(change));
}

/** The sheet of Ana Silva, over an engine that keeps absences. */
async function openAbsences(kept: Absence[], change: FakeHandlers = {}) {
  let absences = kept;
  const opened = team({
    'absences.list': () => absences,
    'absences.save': (input) => {
      const saved = { ...input, id: input.id ?? 9 };
      absences = [...absences.filter(({ id }) => id !== saved.id), saved];
      return saved;
    },
    'absences.cancel': ({ id }) => {
      const outcome = absences.some((absence) => absence.id === id && absence.from < Date.now())
        ? 'ended'
        : 'cancelled';
      absences = absences.filter((absence) => absence.id !== id);
      return { id, outcome };
    },
    ...change,
  });
  await opened.user.click(await screen.findByRole('button', { name: /^Absences of Ana Silva/ }));
  const sheet = within(await screen.findByRole('dialog', { name: 'Ana Silva — absences' }));
  const commands = () => opened.client.calls.filter(({ name }) => /^absences\.(save|cancel)/.test(name));
  return { ...opened, sheet, commands };
}

it('says who is away until when, and who will be from when', async () => {
  const away = { awayUntil: days('2100-12-04', '2100-12-09').to, nextAbsence: null };
  const willBe = { awayUntil: null, nextAbsence: days('2100-12-12', '2100-12-13') };
  team({
    'team.list': () => [
      ...fakeAgents,
      fakeAgent({ id: 6, name: 'Cleo Park', ...away }),
      fakeAgent({ id: 7, name: 'Dov Levi', ...willBe }),
      fakeAgent({ id: 8, name: 'Eve Moss', status: 'inactive', ...away }),
    ],
  });
  const names = (await screen.findAllByRole('button', { name: /^Absences of/ })).map((button) => [
    button.getAttribute('aria-label'),
    button.textContent,
  ]);
  expect(names).toEqual([
    ['Absences of Ana Silva: none', '–'],
    ['Absences of Ben Okafor: none', '–'],
    ['Absences of Cleo Park: away until 9 Dec', 'away until 9 Dec'],
    ['Absences of Dov Levi: from 12 Dec', 'from 12 Dec'],
    ['Absences of Robin Marsh: none', '–'],
  ]);
  await expectAccessible();
});

it('keeps up with the clock when an absence begins or ends while the page is open', () => {
  const today = days('2026-05-11', '2026-05-11');
  const next = days('2026-05-12', '2026-05-13');
  const agent = fakeAgent({ id: 2, name: 'Ana', awayUntil: today.to, nextAbsence: null });
  const other = fakeAgent({ id: 3, name: 'Ben', nextAbsence: next });
  const words = (who: typeof agent, at: number) => awayWords(who, at, timeZone)?.text ?? null;
  expect([
    words(agent, officeNow),
    words(agent, today.to),
    words(other, officeNow),
    words(other, next.from),
    words(other, next.to),
  ]).toEqual(['away until 11 May', null, 'from 12 May', 'away until 13 May', null]);
});

it('names the next step where no absence is planned, and adds one of whole days', async () => {
  const { user, sheet, commands } = await openAbsences([]);
  await sheet.findByText('No absence is planned. Add one before Ana Silva is away.');
  await user.click(sheet.getByRole('button', { name: 'Add an absence' }));
  await user.click(sheet.getByRole('button', { name: 'Add absence' }));
  expect(sheet.getByRole('alert')).toHaveTextContent('Choose the first day away.');
  await user.type(sheet.getByLabelText('First day away'), '2100-12-09');
  await user.type(sheet.getByLabelText('Last day away'), '2100-12-04');
  await user.click(sheet.getByRole('button', { name: 'Add absence' }));
  expect(sheet.getByRole('alert')).toHaveTextContent('The last day comes before the first.');
  await user.clear(sheet.getByLabelText('First day away'));
  await user.type(sheet.getByLabelText('First day away'), '2100-12-04');
  await user.clear(sheet.getByLabelText('Last day away'));
  await user.type(sheet.getByLabelText('Last day away'), '2100-12-09');
  await user.type(sheet.getByLabelText('Note'), 'Skiing');
  await expectAccessible();
  await user.click(sheet.getByRole('button', { name: 'Add absence' }));
  expect(await sheet.findByText('4 – 9 Dec 2100')).toBeInTheDocument();
  expect(sheet.getByText('Skiing')).toBeInTheDocument();
  expect(sheet.getByRole('button', { name: 'Add an absence' })).toHaveFocus();
  const { agentId, from, to, note } = coming;
  expect(commands()).toEqual([{ name: 'absences.save', input: { agentId, from, to, note } }]);
});

it('says which days collide when the engine refuses an absence', async () => {
  const message = 'The agent is away then already: 4 – 9 Dec 2100. Change that absence, or choose other days.';
  const { user, sheet } = await openAbsences([], { 'absences.save': () => failure('CONFLICT', message) });
  await user.click(sheet.getByRole('button', { name: 'Add an absence' }));
  await user.type(sheet.getByLabelText('First day away'), '2100-12-04');
  await user.type(sheet.getByLabelText('Last day away'), '2100-12-04');
  await user.click(sheet.getByRole('button', { name: 'Add absence' }));
  expect(await sheet.findByText(new RegExp(message))).toBeInTheDocument();
});

it('changes an absence where it stands; the first day of one that has begun stays', async () => {
  const { user, sheet, commands } = await openAbsences([running]);
  const change = await sheet.findByRole('button', { name: /^Change 1 May 2026/ });
  await user.click(change);
  expect(sheet.getByLabelText('First day away')).toBeDisabled();
  const last = sheet.getByLabelText('Last day away');
  expect(last).toHaveFocus();
  await user.clear(last);
  await user.type(last, '2100-12-01');
  await user.click(sheet.getByRole('button', { name: 'Save absence' }));
  expect(await sheet.findByText('1 May 2026 – 1 Dec 2100')).toBeInTheDocument();
  expect(sheet.getByRole('button', { name: /^Change 1 May 2026/ })).toHaveFocus();
  const { id, agentId, from, note } = running;
  expect(commands()).toEqual([
    { name: 'absences.save', input: { id, agentId, from, to: days('2100-12-01', '2100-12-01').to, note } },
  ]);
});

it('cancels a coming absence at once and can put it back', async () => {
  const { user, sheet, commands } = await openAbsences([coming]);
  await expectAccessible();
  await user.click(await sheet.findByRole('button', { name: 'Cancel: 4 – 9 Dec 2100' }));
  expect(await sheet.findByText('Cancelled: 4 – 9 Dec 2100.')).toBeInTheDocument();
  await sheet.findByText(/^No absence is planned/);
  await user.click(sheet.getByRole('button', { name: 'Undo' }));
  expect(await sheet.findByText('Put back: 4 – 9 Dec 2100.')).toBeInTheDocument();
  const { id, ...restored } = coming;
  expect(commands()).toEqual([
    { name: 'absences.cancel', input: { id } },
    { name: 'absences.save', input: restored },
  ]);
});

it('ends a present absence now', async () => {
  const { user, sheet, commands } = await openAbsences([running]);
  expect(await sheet.findByText('away now')).toBeInTheDocument();
  await user.click(sheet.getByRole('button', { name: /^End now/ }));
  expect(await sheet.findByText('Ana Silva is back now.')).toBeInTheDocument();
  expect(commands()).toEqual([{ name: 'absences.cancel', input: { id: 4 } }]);
});

it('gives the focus back to the cell that opened the absences', async () => {
  const { user, sheet } = await openAbsences([]);
  await user.click(sheet.getByRole('button', { name: 'Close' }));
  expect(screen.getByRole('button', { name: /^Absences of Ana Silva/ })).toHaveFocus();
});

it('lets an absence from today begin now, and leaves the moments of unchanged days alone', () => {
  const circumstances = { agentId: 2, absence: null, now: officeNow, timeZone };
  const today = inputOf({ first: '2026-05-11', last: '2026-05-11', note: '' }, circumstances);
  const odd: Absence = { id: 4, agentId: 2, from: officeNow - 7, to: officeNow + 7, note: '' };
  const same = inputOf({ first: '2026-05-11', last: '2026-05-11', note: 'ill' }, { ...circumstances, absence: odd });
  expect([today, same]).toEqual([
    { agentId: 2, from: officeNow, to: days('2026-05-11', '2026-05-11').to, note: '' },
    { ...odd, note: 'ill' },
  ]);
});

it('asks before an absence that was begun is thrown away', async () => {
  const { user, sheet } = await openAbsences([]);
  await user.click(await sheet.findByRole('button', { name: 'Add an absence' }));
  await user.type(sheet.getByLabelText('Note'), 'Skiing{Escape}');
  expect(await screen.findByRole('dialog', { name: 'Discard changes?' })).toBeInTheDocument();
});
