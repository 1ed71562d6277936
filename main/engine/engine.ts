import { randomBytes } from 'node:crypto';
import { failure, success, type Envelope } from '../../shared/contract/envelope.ts';
import type { BatonEvent } from '../../shared/contract/events.ts';
import { operations, type CommandName, type EngineOperation, type QueryName } from '../../shared/contract/index.ts';
import { AppError, Refusal } from './app-error.ts';
import type { Caller, PrepareContext, PrepareQueryContext, ReadContext, WriteContext } from './context.ts';
import type { ReadDatabase, WriteDatabase } from './db/database.ts';
import { currentRevision, setRevision } from './db/revision.ts';
import { asAppError } from './db/sqlite-error.ts';
import { handlers } from './handlers.ts';
import { noMeaning, type Meaning } from './meaning/meaning.ts';
import { newId } from './new-id.ts';
import { createProgress, type Progress } from './progress.ts';
import { passwordCost, requireActiveCaller, takeConfirmation, type PasswordCost } from './session/api.ts';

export type EngineOptions = {
  readonly now?: () => number;
  readonly newId?: () => string;
  readonly newSecret?: () => string;
  readonly passwordCost?: PasswordCost;
  readonly emit?: (event: BatonEvent) => void;
  /** Called with the name of what took long, and with unforeseen errors; never with data. */
  readonly log?: (line: string) => void;
  /** Asked by long work whether it is to stop. `turn` counts the commands from 1 as they were handed over. */
  readonly isStopped?: (turn: number) => boolean;
  /** Left out: nothing has a language or a vector. */
  readonly meaning?: Meaning;
  /** Of the thread that reads large files ahead; left out, this one reads them. */
  readonly rowsEntry?: URL;
};

type UntypedAnswer = (context: ReadContext, input: unknown) => unknown;
type UntypedQuery = UntypedAnswer | { prepare(context: object, input: unknown): Promise<UntypedAnswer> };
type UntypedRun = (context: WriteContext, input: unknown) => unknown;
type UntypedCommand = UntypedRun | { prepare(context: object, input: unknown): Promise<UntypedRun> };

const slowMilliseconds = 40;

export type Engine = {
  execute(name: EngineOperation, input: unknown, caller: Caller): Promise<Envelope>;
};

/** Answers queries from a connection that cannot write. */
export function createReader(db: ReadDatabase, checkedAt: number, options: EngineOptions = {}): Engine {
  const now = options.now ?? Date.now;
  const check = (name: QueryName, caller: Caller) => {
    if (operations[name].role !== 'anyone') requireActiveCaller(db, caller);
  };
  const query = async (name: QueryName, input: unknown, caller: Caller) => {
    const at = now();
    const handler = handlers[name] as UntypedQuery;
    let answer = handler as UntypedAnswer;
    if (typeof handler !== 'function') {
      check(name, caller);
      const context: PrepareQueryContext = { db, now: at, caller, meaning: options.meaning ?? noMeaning };
      answer = await handler.prepare(context, input);
    }
    return db.raw
      .transaction(() => {
        check(name, caller);
        return success(answer({ db, now: at, caller, checkedAt }, input));
      })
      .deferred();
  };
  return {
    execute: (name, input, caller) => guarded(name, options, () => query(name as QueryName, input, caller)),
  };
}

/** Carries commands out one after the other, each in one transaction, and announces after the commit. */
export function createWriter(db: WriteDatabase, checkedAt: number, options: EngineOptions = {}): Engine {
  let last: Promise<unknown> = Promise.resolve();
  let turns = 0;
  return {
    execute(name, input, caller) {
      const call: Call = { turn: (turns += 1), name: name as EngineCommand, input, caller };
      const answer = last.then(() => guarded(name, options, () => command(db, checkedAt, options, call)));
      last = answer;
      return answer;
    },
  };
}

type EngineCommand = CommandName & EngineOperation;
type Call = { readonly turn: number; readonly name: EngineCommand; readonly input: unknown; readonly caller: Caller };

async function command(db: WriteDatabase, checkedAt: number, options: EngineOptions, call: Call): Promise<Envelope> {
  const { turn, name, input, caller } = call;
  const handler = handlers[name] as UntypedCommand;
  const now = (options.now ?? Date.now)();
  if (operations[name].role !== 'anyone') requireActiveCaller(db, caller);
  const asked: Asked = {
    now,
    caller,
    progress: createProgress(options.emit, () => options.isStopped?.(turn) ?? false),
  };
  const run =
    typeof handler === 'function' ? handler : await handler.prepare(prepareContext(db, options, asked), input);
  const outcome = db.raw
    .transaction(() => transact(db, checkedAt, options, { ...asked, name, input, run }))
    .immediate();
  for (const act of outcome.acts) act();
  if (outcome.isChanged) {
    options.emit?.({ type: 'touched', topics: operations[name].touches, revision: outcome.revision });
  }
  for (const notice of outcome.notices) options.emit?.(notice);
  if (outcome.result instanceof Refusal) throw outcome.result.error;
  return success(outcome.result);
}

type Asked = { readonly now: number; readonly caller: Caller; readonly progress: Progress };

function prepareContext(db: WriteDatabase, options: EngineOptions, { now, caller, progress }: Asked): PrepareContext {
  return {
    db,
    now,
    caller,
    newSecret: options.newSecret ?? randomSecret,
    progress: progress.report,
    passwordCost: options.passwordCost ?? passwordCost,
    meaning: options.meaning ?? noMeaning,
  };
}

function randomSecret(): string {
  return randomBytes(32).toString('base64url');
}

type Act = Asked & { readonly name: CommandName; readonly input: unknown; readonly run: UntypedRun };

function transact(db: WriteDatabase, checkedAt: number, options: EngineOptions, act: Act) {
  const revision = currentRevision(db) + 1;
  let isChanged = true;
  const notices: BatonEvent[] = [];
  const acts: (() => void)[] = [];
  const context: WriteContext = {
    db,
    now: act.now,
    caller: act.caller,
    checkedAt,
    operation: act.name,
    revision,
    unchanged: () => {
      isChanged = false;
    },
    newId: options.newId ?? newId,
    newSecret: options.newSecret ?? randomSecret,
    notify: (level, title, text) => notices.push({ type: 'notice', level, title, text }),
    afterCommit: (act) => acts.push(act),
    logFault: (error) => logFault(act.name, options, error),
    progress: act.progress.report,
    refuseToStop: act.progress.refuseToStop,
    rowsEntry: options.rowsEntry ?? null,
  };
  if (operations[act.name].confirm) takeConfirmation(context, act.input);
  const result = act.run(context, act.input);
  act.progress.endOfWork();
  // A command that carries out several runs makes a data version for each.
  const reached = Math.max(revision, currentRevision(db));
  if (isChanged) setRevision(db, reached);
  return { result, revision: reached, isChanged, notices, acts };
}

/** Resolves always: foreseen errors with their code, everything else as INTERNAL with an id that the log explains. */
async function guarded(name: string, options: EngineOptions, work: () => Promise<Envelope>): Promise<Envelope> {
  const started = performance.now();
  try {
    return await work();
  } catch (thrown) {
    const error = asAppError(thrown);
    if (error instanceof AppError) return failure(error.code, error.message, error.details);
    const id = logFault(name, options, error);
    return failure('INTERNAL', `Something went wrong inside Baton. Nothing was changed. The log names it ${id}.`, {
      id,
    });
  } finally {
    const took = performance.now() - started;
    if (took > slowMilliseconds) options.log?.(`slow ${name} ${Math.round(took)} ms`);
  }
}

function logFault(name: string, options: EngineOptions, error: unknown): string {
  const id = randomBytes(4).toString('hex');
  options.log?.(`error ${id} in ${name}: ${error instanceof Error ? error.stack : String(error)}`);
  return id;
}
