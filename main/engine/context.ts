import type { ErrorBody } from '../../shared/contract/envelope.ts';
import type { Phase } from '../../shared/contract/events.ts';
import type { CommandName, EngineOperation, InputOf, OutputOf, QueryName } from '../../shared/contract/index.ts';
import type { Refusal } from './app-error.ts';
import type { ReadDatabase, WriteDatabase } from './db/database.ts';
import type { Meaning } from './meaning/meaning.ts';
import type { PasswordCost } from './session/password.ts';

/** Who asks. `agentId` null with role broker is Baton itself (the schedule); with role anyone, nobody signed in. */
export type Caller = { readonly agentId: number | null; readonly role: 'anyone' | 'agent' | 'broker' };

export const system: Caller = { agentId: null, role: 'broker' };
export const nobody: Caller = { agentId: null, role: 'anyone' };

export type ReadContext = {
  readonly db: ReadDatabase;
  /** UTC milliseconds, the same for the whole call. */
  readonly now: number;
  readonly caller: Caller;
  /** When the file's integrity was last verified. */
  readonly checkedAt: number;
};

export type WriteContext = Omit<ReadContext, 'db'> & {
  readonly db: WriteDatabase;
  readonly operation: CommandName;
  /** The data version that this command makes when it commits. */
  readonly revision: number;
  /** A UUIDv7. */
  newId(): string;
  /** Nothing came of it: the data version stays and nobody is told. */
  unchanged(): void;
  /** 32 random bytes as base64url, for tokens and codes. */
  newSecret(): string;
  /** Tells everyone who looks, once the command is committed. Ids and figures only, never a name. */
  notify(level: 'info' | 'warning', title: string, text: string): void;
  /** Does what must not be undone by a rollback, as moving a file, once the command is committed. Must not throw. */
  afterCommit(act: () => void): void;
  /** Writes an unforeseen error to the log. Returns the id that names it there. */
  logFault(error: unknown): string;
  /**
   * Says how far long work is, and is where it can be stopped: throws AppError CANCELLED, which nobody needs to catch.
   * Worth calling every few hundred rows, and with `done` = `total` at the end of a phase.
   */
  progress(phase: Phase, done: number, total: number, runId?: number): void;
  /** All that was asked for is done and noted: a stop from here on comes too late. */
  refuseToStop(): void;
  /** Of the thread that reads large files ahead; null: this one reads them. */
  readonly rowsEntry: URL | null;
};

/** What may be done before the transaction begins: slow, asynchronous work as hashing a password. */
export type PrepareContext = Pick<WriteContext, 'db' | 'now' | 'caller' | 'newSecret' | 'progress'> & {
  readonly passwordCost: PasswordCost;
  readonly meaning: Meaning;
};

/** The same for a query: what takes long and needs no view of the data that holds still. */
export type PrepareQueryContext = Pick<ReadContext, 'db' | 'now' | 'caller'> & { readonly meaning: Meaning };

type Answer<N extends QueryName> = (context: ReadContext, input: InputOf<N>) => OutputOf<N>;
export type PreparedQueryHandler<N extends QueryName> = {
  prepare(context: PrepareQueryContext, input: InputOf<N>): Promise<Answer<N>>;
};
export type QueryHandler<N extends QueryName> = Answer<N> | PreparedQueryHandler<N>;
type Run<N extends CommandName> = (context: WriteContext, input: InputOf<N>) => OutputOf<N> | Refusal;
export type PreparedHandler<N extends CommandName> = {
  prepare(context: PrepareContext, input: InputOf<N>): Promise<Run<N>>;
};
export type CommandHandler<N extends CommandName> = Run<N> | PreparedHandler<N>;

type HandlerFor<N extends EngineOperation> = N extends QueryName
  ? QueryHandler<N>
  : N extends CommandName
    ? CommandHandler<N>
    : never;

/** The handlers that a set of declared operations asks for, none missing and none too many. */
export type HandlersFor<Declared> = { readonly [N in keyof Declared & EngineOperation]: HandlerFor<N> };

export type ErrorDetails = NonNullable<ErrorBody['details']>;
