import { useCallback, useEffect, useRef, useState } from 'react';
import type { Envelope } from '../../shared/contract/envelope.ts';
import { operations, type CallOf, type CommandName, type OutputOf } from '../../shared/contract/index.ts';
import { theClient } from './client.ts';
import { isConnected } from './connection.ts';
import { askWhoIsSignedIn, forgetAll, touch } from './query-cache.ts';

export type CommandState<N extends CommandName> = {
  /** Always resolves; show a failure with `presentError` or `toastError`. */
  readonly run: (input: CallOf<N>) => Promise<Envelope<OutputOf<N>>>;
  readonly isRunning: boolean;
};

export function useCommand<N extends CommandName>(name: N): CommandState<N> {
  const [running, setRunning] = useState(0);
  const isMounted = useIsMounted();
  const run = useCallback(
    async (input: CallOf<N>) => {
      setRunning((count) => count + 1);
      const envelope = await runCommand(name, input);
      if (isMounted.current) setRunning((count) => count - 1);
      return envelope;
    },
    [name, isMounted],
  );
  return { run, isRunning: running > 0 };
}

/** For acts outside a component: a toast's Undo, a shortcut. */
export async function runCommand<N extends CommandName>(name: N, input: CallOf<N>): Promise<Envelope<OutputOf<N>>> {
  const envelope = await theClient().call(name, input);
  if (!envelope.ok) {
    askWhoIsSignedIn(envelope.error, name);
    return envelope;
  }
  const { session, touches } = operations[name];
  if (session !== 'keeps') forgetAll();
  // Without the line that carries events nobody else would say what changed.
  else if (!isConnected()) touch(touches);
  return envelope;
}

function useIsMounted() {
  const isMounted = useRef(false);
  useEffect(() => {
    isMounted.current = true;
    return () => {
      isMounted.current = false;
    };
  }, []);
  return isMounted;
}
