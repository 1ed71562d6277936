import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Schedule } from '../../../shared/contract/schedule.ts';
import { Footer } from '../../../renderer/features/leads/footer.tsx';
import { AutomaticRuns } from '../../../renderer/features/today/automatic-runs.tsx';
import { Figures } from '../../../renderer/features/today/figures.tsx';
import { expectAccessible } from '../../helpers/axe.ts';
import { fakeOfficeHandlers, fakeSchedule, officeNow } from '../../helpers/fake-office.ts';
import { renderScreen } from '../../helpers/screen.tsx';

const day = 86_400_000;

function today(auto: Partial<Schedule>, topUp: Partial<Schedule>) {
  const schedules = [
    { ...fakeSchedule, ...auto },
    { ...fakeSchedule, schedule: 'topUp' as const, ...topUp },
  ];
  return renderScreen(
    <>
      <AutomaticRuns />
      <Figures onOpenLeads={() => {}} />
      <Footer total={3} isBehind={false} hasSchedule />
    </>,
    fakeOfficeHandlers({ 'schedule.list': () => schedules }),
  );
}

const region = async (name: string) => within(await screen.findByRole('region', { name }));

it('tells of the top-up only while it is on', async () => {
  today({}, { on: false, nextDueAt: null });
  await region('Auto lead assignment');
  expect(screen.queryByRole('region', { name: 'Daily lead top-up' })).not.toBeInTheDocument();
});

it('names whichever run is due next, here and under the table', async () => {
  const at = Date.now() + 400 * day;
  today({ nextDueAt: at + day }, { nextDueAt: at });
  await region('Daily lead top-up');
  expect(await screen.findByText(/, Daily lead top-up$/)).toBeInTheDocument();
  expect(screen.getByRole('link', { name: /Open the configuration: Daily lead top-up$/ })).toHaveAttribute(
    'href',
    '#/settings/top-up',
  );
  expect(screen.getByText(/^· next run /)).toBeInTheDocument();
  await expectAccessible();
});

it('says what went wrong, what is tried again and what is held', async () => {
  today(
    { hold: 'The clock stands before its newest run.', nextDueAt: null },
    {
      retryAt: officeNow,
      slots: [
        {
          schedule: 'topUp',
          localDate: '2026-05-10',
          localTime: '08:00',
          dueAt: officeNow,
          state: 'missed',
          runId: null,
          note: 'Baton was closed.',
        },
      ],
    },
  );
  const auto = await region('Auto lead assignment');
  expect(auto.getByText('The clock stands before its newest run.')).toBeInTheDocument();
  expect(auto.getByText(/^Held: nothing is assigned/)).toBeInTheDocument();
  expect(auto.getByRole('link', { name: 'Resume in its settings' })).toHaveAttribute('href', '#/settings/auto');
  const topUp = await region('Daily lead top-up');
  expect(topUp.getByText(/^The run failed\. It is tried again/)).toBeInTheDocument();
  expect(topUp.getByText('missed').closest('p')).toHaveTextContent('2026-05-10 08:00 missed: Baton was closed.');
});

it('shows no next run while both are paused or held', async () => {
  today({ isPaused: true }, { hold: 'The clock stands before its newest run.', nextDueAt: null });
  expect((await region('Auto lead assignment')).getByText(/^Paused: nothing is assigned/)).toBeInTheDocument();
  expect(screen.getByText('paused')).toBeInTheDocument();
  expect(screen.queryByText(/next run/)).not.toBeInTheDocument();
});
