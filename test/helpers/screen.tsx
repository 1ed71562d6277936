import { render, type RenderResult } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { connect } from '../../renderer/lib/connection.ts';
import { forgetAll } from '../../renderer/lib/query-cache.ts';
import { useConfirmQuestion } from '../../renderer/lib/use-confirmed.ts';
import { Announcer } from '../../renderer/ui/announcer.tsx';
import { ConfirmDialog } from '../../renderer/ui/confirm-dialog.tsx';
import { useToasts } from '../../renderer/ui/toast-store.ts';
import { Toaster } from '../../renderer/ui/toaster.tsx';
import { TooltipProvider } from '../../renderer/ui/tooltip.tsx';
import { provideFakeClient, type FakeClient, type FakeHandlers } from './fake-client.ts';

export type Screen = RenderResult & { readonly client: FakeClient; readonly user: UserEvent };

let stopLast: () => void = () => {};

/** Draws a part of the page in what every part may rely on, with the fake in the engine's place. */
export function renderScreen(children: ReactNode, handlers: FakeHandlers): Screen {
  stopLast();
  const client = provideFakeClient(handlers);
  forgetAll();
  useToasts.setState([], true);
  useConfirmQuestion.getState().question?.giveUp();
  stopLast = connect(() => {});
  const result = render(
    <TooltipProvider>
      {children}
      <ConfirmDialog />
      <Toaster />
      <Announcer />
    </TooltipProvider>,
  );
  return { ...result, client, user: userEvent.setup({ delay: null, pointerEventsCheck: 0 }) };
}
