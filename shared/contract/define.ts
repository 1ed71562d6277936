import type { z } from 'zod';

/** Who may call: anyone (also before sign-in), a signed-in agent (own desk only), the broker. */
export type Role = 'anyone' | 'agent' | 'broker';

/** What changed. A query on screen reads its page again when a command touches one of its topics. */
export type Topic =
  | 'office'
  | 'session'
  | 'statuses'
  | 'team'
  | 'leads'
  | 'activity'
  | 'runs'
  | 'settings'
  | 'schedule'
  | 'ledger'
  | 'audit'
  | 'safety'
  | 'views'
  | 'history';

type Declaration<Input extends z.ZodType, Output extends z.ZodType> = {
  readonly summary: string;
  readonly role: Role;
  readonly input: Input;
  readonly output: Output;
};

export type Query<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> = Declaration<
  Input,
  Output
> & { readonly kind: 'query'; readonly reads: readonly Topic[] };

export type Command<
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
  OutOfBand extends boolean = boolean,
> = Declaration<Input, Output> & {
  readonly kind: 'command';
  readonly touches: readonly Topic[];
  /** The broker's password must have been given for exactly this input: its `confirm` carries the one-use token. */
  readonly confirm: boolean;
  /** What the caller's session becomes when the command succeeds. */
  readonly session: 'opens' | 'closes' | 'keeps';
  /** When it succeeds, every other session of the caller ends: the password that opened it counts no more. */
  readonly endsOthers: boolean;
  /** It acts on the commands under way, so it cannot take its turn behind them: the link carries it out, not the engine. */
  readonly outOfBand: OutOfBand;
};

export function query<Input extends z.ZodType, Output extends z.ZodType>(
  declaration: Omit<Query<Input, Output>, 'kind'>,
): Query<Input, Output> {
  return { kind: 'query', ...declaration };
}

type CommandDeclaration<Input extends z.ZodType, Output extends z.ZodType> = Omit<
  Command<Input, Output>,
  'kind' | 'confirm' | 'session' | 'endsOthers' | 'outOfBand'
> &
  Partial<Pick<Command, 'confirm' | 'session' | 'endsOthers'>>;

const usual = { kind: 'command', confirm: false, session: 'keeps', endsOthers: false } as const;

export function command<Input extends z.ZodType, Output extends z.ZodType>(
  declaration: CommandDeclaration<Input, Output>,
): Command<Input, Output, false> {
  return { ...usual, outOfBand: false, ...declaration };
}

export function outOfBandCommand<Input extends z.ZodType, Output extends z.ZodType>(
  declaration: CommandDeclaration<Input, Output>,
): Command<Input, Output, true> {
  return { ...usual, outOfBand: true, ...declaration };
}
