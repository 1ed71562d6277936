import { useCallback, useState } from 'react';
import { z } from 'zod';
import { create } from 'zustand';
import { failure, type Envelope, type ErrorBody } from '../../shared/contract/envelope.ts';
import type { CallOf, CommandName, OutputOf } from '../../shared/contract/index.ts';
import { runCommand } from './use-command.ts';

/** Operations that take the one-use token of `session.confirm`. */
export type ConfirmedName = {
  // An operation without input allows any key to its type, but takes no token.
  [N in CommandName]: string extends keyof CallOf<N> ? never : 'confirm' extends keyof CallOf<N> ? N : never;
}[CommandName];

export type ConfirmedInput<N extends ConfirmedName> = Omit<CallOf<N>, 'confirm'>;

type Question = {
  readonly operation: ConfirmedName;
  /** What the password is for, as in "Save auto lead assignment". */
  readonly what: string;
  /** null when the password was right. */
  readonly tryPassword: (password: string) => Promise<ErrorBody | null>;
  readonly giveUp: () => void;
};

export const useConfirmQuestion = create<{ readonly question: Question | null }>(() => ({ question: null }));

/**
 * Asks for the password, then runs the operation with the token. Resolves with the operation's envelope, or with
 * `CANCELLED` when the question was closed, which `isGivenUp` tells from work that was stopped on its way.
 */
export function useConfirmed<N extends ConfirmedName>(name: N) {
  const [isRunning, setRunning] = useState(false);
  const run = useCallback(
    async (input: ConfirmedInput<N>, what: string): Promise<Envelope<OutputOf<N>>> => {
      setRunning(true);
      const envelope = await runConfirmed(name, input, what);
      setRunning(false);
      return envelope;
    },
    [name],
  );
  return { run, isRunning };
}

/** Whoever closed the question knows that nothing happened. */
export function isGivenUp(error: ErrorBody): boolean {
  return error.code === 'CANCELLED' && error.details?.['at'] === 'password';
}

async function runConfirmed<N extends ConfirmedName>(
  name: N,
  input: ConfirmedInput<N>,
  what: string,
): Promise<Envelope<OutputOf<N>>> {
  const change = { operation: name, input: z.json().parse(JSON.parse(JSON.stringify(input))) };
  const token = await askForToken(name, change, what);
  if (token === null) return failure('CANCELLED', 'Nothing was changed.', { at: 'password' });
  return runCommand(name, { ...input, confirm: token } as CallOf<N>);
}

function askForToken(
  operation: ConfirmedName,
  change: CallOf<'session.confirm'>['change'],
  what: string,
): Promise<string | null> {
  const { promise, resolve } = Promise.withResolvers<string | null>();
  const close = (token: string | null) => {
    useConfirmQuestion.setState({ question: null });
    resolve(token);
  };
  useConfirmQuestion.getState().question?.giveUp();
  useConfirmQuestion.setState({
    question: {
      operation,
      what,
      giveUp: () => close(null),
      async tryPassword(password) {
        const envelope = await runCommand('session.confirm', { password, change });
        if (!envelope.ok) return envelope.error;
        close(envelope.value.token);
        return null;
      },
    },
  });
  return promise;
}
