import { useRef } from 'react';
import { useIsConnected } from '../../lib/connection.ts';
import { navigate, useRoute } from '../../lib/route.ts';
import type { SignedIn } from '../../lib/use-session.ts';
import { Banner } from '../../ui/banner.tsx';
import { useUndoKeys } from '../history/use-undo-keys.ts';
import { ImportDialog } from '../intake/import-dialog.tsx';
import { NewLeadDialog } from '../intake/new-lead-dialog.tsx';
import { Palette } from '../palette/palette.tsx';
import { PasswordDialog } from '../session/password-dialog.tsx';
import { AppearanceDialog } from './appearance-dialog.tsx';
import { closeDialog, useFrameDialog } from './dialog-store.ts';
import { DropTarget } from './drop-target.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { closeImport, nextImport, setImportBusy, useImportRequest } from './import-store.ts';
import { KeySheet } from './key-sheet.tsx';
import { agentPlaces, brokerPlaces, type Place } from './places.ts';
import { agentScreen, brokerScreen } from './screens.tsx';
import { Sidebar } from './sidebar.tsx';
import { useFrameKeys } from './use-frame-keys.ts';
import { useScreenFocus } from './use-screen-focus.ts';
import { useTitle } from './use-title.ts';

type FrameProps = { signedIn: SignedIn; officeName: string };

/** The sidebar and one screen beside it. */
export function Frame({ signedIn, officeName }: FrameProps) {
  const route = useRoute();
  const isBroker = signedIn.role === 'broker';
  const places = isBroker ? brokerPlaces : agentPlaces;
  const main = useRef<HTMLElement>(null);
  const screen = screenOf(route.segments[0], places);
  const address = route.segments.join('/');
  // Their parts are one screen: the choice of parts stays, and the focus in it.
  const screenKey = screen === 'settings' || screen === 'tasks' ? screen : address;
  useFrameKeys(places);
  useUndoKeys();
  useScreenFocus(main, screenKey, useTitle(screen, places, officeName));

  return (
    <div className="flex h-full">
      <a
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
        className="sr-only z-50 rounded-control bg-surface px-3 py-2 shadow-float focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        Skip to the screen
      </a>
      <Sidebar signedIn={signedIn} officeName={officeName} current={screen} />
      <main id="main" ref={main} tabIndex={-1} className="flex min-w-0 grow flex-col bg-surface outline-none">
        <ConnectionBanner />
        <div className="min-h-0 grow">
          <ErrorBoundary key={screenKey} address={address}>
            {isBroker ? brokerScreen(route) : agentScreen(route)}
          </ErrorBoundary>
        </div>
      </main>
      <FrameDialogs signedIn={signedIn} />
    </div>
  );
}

/** An address that is none shows the first place. */
function screenOf(name: string | undefined, places: readonly Place[]): string {
  return (places.find((place) => place.name === name) ?? places[0])?.name ?? '';
}

function FrameDialogs({ signedIn }: { signedIn: SignedIn }) {
  const { open } = useFrameDialog();
  const isBroker = signedIn.role === 'broker';
  return (
    <>
      <Palette isOpen={open === 'palette'} signedIn={signedIn} />
      <KeySheet isOpen={open === 'keys'} isBroker={isBroker} places={isBroker ? brokerPlaces : agentPlaces} />
      <AppearanceDialog isOpen={open === 'appearance'} />
      {open === 'password' && <PasswordDialog onClose={closeDialog} />}
      {isBroker && <Import />}
      {isBroker && <DropTarget />}
      {isBroker && <NewLeadDialog isOpen={open === 'newLead'} onOpenChange={closeDialog} onOpenLead={goToLead} />}
    </>
  );
}

function goToLead(leadId: number): void {
  navigate('/leads', { lead: String(leadId) });
}

function ConnectionBanner() {
  if (useIsConnected()) return null;
  return (
    <Banner tone="risk">
      Baton’s engine cannot be heard. What you see stays readable; it reads anew by itself as soon as the connection is
      back.
    </Banner>
  );
}

function Import() {
  const { isOpen, file, waiting, refusal, turn } = useImportRequest();
  return (
    <ImportDialog
      key={turn}
      open={isOpen}
      onOpenChange={(next) => !next && closeImport()}
      file={file}
      refusal={refusal}
      waiting={waiting}
      onNext={nextImport}
      onBusyChange={setImportBusy}
    />
  );
}
