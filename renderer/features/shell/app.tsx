import { useEffect } from 'react';
import { connect, type Notice } from '../../lib/connection.ts';
import { followAddress } from '../../lib/route.ts';
import { useQuery } from '../../lib/use-query.ts';
import type { SignedIn } from '../../lib/use-session.ts';
import { Announcer } from '../../ui/announcer.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { ErrorState } from '../../ui/states.tsx';
import { toast } from '../../ui/toast-store.ts';
import { Tips } from '../../ui/tips.tsx';
import { Toaster } from '../../ui/toaster.tsx';
import { TooltipProvider } from '../../ui/tooltip.tsx';
import { CodeOwed } from '../session/code-owed.tsx';
import { FirstStart } from '../session/first-start.tsx';
import { useFirstStart } from '../session/first-start-store.ts';
import { SignIn } from '../session/sign-in.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { Frame } from './frame.tsx';
import { openImport } from './import-store.ts';
import { followNativeMenu } from './native-menu.ts';
import { useNoStrayDrops } from './use-file-drop.ts';
import { useOwnPreferences } from './use-own-preferences.ts';

export function App() {
  useNoStrayDrops();
  useEffect(() => {
    const stopConnection = connect(showNotice);
    const stopAddress = followAddress();
    const stopMenu = followNativeMenu();
    return () => {
      stopConnection();
      stopAddress();
      stopMenu();
    };
  }, []);
  return (
    <TooltipProvider>
      <ErrorBoundary>
        <Door />
      </ErrorBoundary>
      <ConfirmDialog />
      <Toaster />
      <Tips />
      <Announcer />
    </TooltipProvider>
  );
}

/** First start, sign-in or the office. */
function Door() {
  const { data, error, refetch } = useQuery('session.current', {});
  const { isUnderWay, codeOwedTo } = useFirstStart();
  if (data && (!data.isSetUp || isUnderWay)) return <FirstStart onImport={() => openImport(null)} />;
  const isCodeOwed = data?.signedIn?.role === 'broker' && data.officeName === codeOwedTo;
  if (isCodeOwed) return <CodeOwed officeName={data.officeName ?? ''} />;
  if (data?.signedIn) return <Office signedIn={data.signedIn} officeName={data.officeName ?? ''} />;
  if (data) return <SignIn officeName={data.officeName ?? ''} />;
  if (error) {
    return (
      <main className="mx-auto max-w-lg pt-[20vh]">
        <ErrorState error={error} onRetry={() => void refetch()} />
      </main>
    );
  }
  return null;
}

function Office({ signedIn, officeName }: { signedIn: SignedIn; officeName: string }) {
  const isReady = useOwnPreferences(signedIn.agentId);
  return isReady ? <Frame signedIn={signedIn} officeName={officeName} /> : null;
}

function showNotice({ level, title, text }: Notice): void {
  toast({ title, text, tone: level === 'warning' ? 'warning' : 'plain' });
}
