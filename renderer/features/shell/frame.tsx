import { useEffect, useRef, type DragEvent } from 'react';
import { useIsConnected } from '../../lib/connection.ts';
import { useRoute } from '../../lib/route.ts';
import type { SignedIn } from '../../lib/use-session.ts';
import { Banner } from '../../ui/banner.tsx';
import { ImportDialog } from '../intake/import-dialog.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { closeImport, openImport, useImportRequest } from './import-store.ts';
import { agentScreen, brokerScreen } from './screens.tsx';
import { Sidebar } from './sidebar.tsx';
import { useGoKeys } from './use-go-keys.ts';
import { KeyHelp } from './key-help.tsx';

type FrameProps = { signedIn: SignedIn; officeName: string };

/** The sidebar and one screen beside it. */
export function Frame({ signedIn, officeName }: FrameProps) {
  const route = useRoute();
  const isBroker = signedIn.role === 'broker';
  const main = useRef<HTMLElement>(null);
  const { isHelpOpen, setHelpOpen } = useGoKeys(isBroker);
  const screen = isBroker ? (route.segments[0] ?? 'today') : 'leads';
  useTitle(screen, officeName);

  return (
    <div className="flex h-full" {...(isBroker && dropsOpenImport)}>
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
      <Sidebar signedIn={signedIn} officeName={officeName} current={screen} onHelp={() => setHelpOpen(true)} />
      <main id="main" ref={main} tabIndex={-1} className="flex min-w-0 grow flex-col bg-surface outline-none">
        <ConnectionBanner />
        <div className="min-h-0 grow">
          <ErrorBoundary key={route.segments.join('/')}>{isBroker ? brokerScreen(route) : agentScreen()}</ErrorBoundary>
        </div>
      </main>
      {isBroker && <Import />}
      <KeyHelp isOpen={isHelpOpen} onOpenChange={setHelpOpen} />
    </div>
  );
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
  const { isOpen, file } = useImportRequest();
  return <ImportDialog open={isOpen} onOpenChange={(next) => !next && closeImport()} file={file} />;
}

const dropsOpenImport = {
  onDragOver(event: DragEvent) {
    if (event.dataTransfer.types.includes('Files')) event.preventDefault();
  },
  onDrop(event: DragEvent) {
    const file = event.dataTransfer.files[0];
    if (!file) return;
    event.preventDefault();
    openImport(file);
  },
};

function useTitle(screen: string, officeName: string): void {
  useEffect(() => {
    const name = screen.slice(0, 1).toUpperCase() + screen.slice(1);
    document.title = `${name} · ${officeName} · Baton`;
  }, [screen, officeName]);
}
