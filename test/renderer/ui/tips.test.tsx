import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { RelativeTime } from '../../../renderer/ui/relative-time.tsx';
import { SlaClock } from '../../../renderer/ui/sla-clock.tsx';
import { TemperatureMark } from '../../../renderer/ui/temperature-mark.tsx';
import { tip, Tips, wholeTip } from '../../../renderer/ui/tips.tsx';
import { expectAccessible } from '../../helpers/axe.ts';
import { fakeOfficeHandlers, officeNow } from '../../helpers/fake-office.ts';
import { renderScreen } from '../../helpers/screen.tsx';

const exact = 'Mon, 11 May 2026, 09:00:00 (Europe/Berlin)';

it('shows the exact moment on hover, and puts it away with Esc', async () => {
  const { user } = renderScreen(
    <>
      <RelativeTime at={officeNow} />
      <Tips />
    </>,
    fakeOfficeHandlers(),
  );
  const moment = screen.getByRole('time');
  await waitFor(() => expect(moment).toHaveAccessibleDescription(exact));
  await user.hover(moment);
  expect(screen.queryByRole('tooltip', { hidden: true })).not.toBeInTheDocument();
  expect(await screen.findByRole('tooltip', { hidden: true })).toHaveTextContent(exact);
  await expectAccessible();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('tooltip', { hidden: true })).not.toBeInTheDocument();
});

it('shows the exact moment on focus, and another one’s when the focus moves on', async () => {
  const { user } = renderScreen(
    <>
      <RelativeTime at={officeNow} isFocusable />
      <button type="button" {...tip('Carries leads')}>
        Next
      </button>
      <button type="button">Last</button>
      <Tips />
    </>,
    fakeOfficeHandlers(),
  );
  await waitFor(() => expect(screen.getByRole('time')).toHaveAccessibleDescription(exact));
  await user.tab();
  expect(await screen.findByText(exact)).toHaveAttribute('role', 'tooltip');
  await user.tab();
  await waitFor(() => expect(screen.getByRole('tooltip', { hidden: true })).toHaveTextContent('Carries leads'));
  await user.tab();
  expect(screen.queryByRole('tooltip', { hidden: true })).not.toBeInTheDocument();
});

it('shows what a cell of a grid holds when the keyboard stands on it', async () => {
  const { user } = renderScreen(
    <>
      <div role="grid" aria-label="Leads">
        <div role="row">
          <div role="gridcell" tabIndex={0}>
            <RelativeTime at={officeNow} />
          </div>
        </div>
      </div>
      <Tips />
    </>,
    fakeOfficeHandlers(),
  );
  await waitFor(() => expect(screen.getByRole('time')).toHaveAccessibleDescription(exact));
  await user.tab();
  expect(await screen.findByRole('tooltip', { hidden: true })).toHaveTextContent(exact);
});

it('can be pointed at itself, and goes when both are left', async () => {
  const { user } = renderScreen(
    <>
      <span {...tip('More of it')}>Part of it</span>
      <p>Elsewhere</p>
      <Tips />
    </>,
    fakeOfficeHandlers(),
  );
  await user.hover(screen.getByText('Part of it'));
  await user.hover(await screen.findByRole('tooltip', { hidden: true }));
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(screen.getByRole('tooltip', { hidden: true })).toBeInTheDocument();
  await user.hover(screen.getByText('Elsewhere'));
  await waitFor(() => expect(screen.queryByRole('tooltip', { hidden: true })).not.toBeInTheDocument());
});

it('goes when what it speaks of scrolls away', async () => {
  const { user } = renderScreen(
    <>
      <span {...tip('More of it')}>Part of it</span>
      <Tips />
    </>,
    fakeOfficeHandlers(),
  );
  await user.hover(screen.getByText('Part of it'));
  await screen.findByRole('tooltip', { hidden: true });
  fireEvent.scroll(document);
  expect(screen.queryByRole('tooltip', { hidden: true })).not.toBeInTheDocument();
});

it('says a text again only where it is cut off', async () => {
  const { user } = renderScreen(
    <>
      <span {...wholeTip('Dana Whitfield')}>Dana Whitfield</span>
      <span {...wholeTip('Maximiliana-Theodora')}>Maximiliana-Theodora</span>
      <Tips />
    </>,
    fakeOfficeHandlers(),
  );
  Object.defineProperty(screen.getByText('Maximiliana-Theodora'), 'scrollWidth', { value: 200 });
  await user.hover(screen.getByText('Dana Whitfield'));
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(screen.queryByRole('tooltip', { hidden: true })).not.toBeInTheDocument();
  await user.hover(screen.getByText('Maximiliana-Theodora'));
  expect(await screen.findByRole('tooltip', { hidden: true })).toHaveTextContent('Maximiliana-Theodora');
});

it('leaves the browser’s own tooltips out, which no keyboard reaches', () => {
  const { container } = renderScreen(
    <>
      <RelativeTime at={officeNow} />
      <SlaClock createdAt={officeNow} firstResponseAt={null} slaDueAt={officeNow + 300_000} />
      <TemperatureMark temperature="hot" isWordHidden />
    </>,
    fakeOfficeHandlers(),
  );
  expect(container.querySelectorAll('[title]')).toHaveLength(0);
  expect(container.querySelectorAll('[data-tip]')).toHaveLength(3);
});
