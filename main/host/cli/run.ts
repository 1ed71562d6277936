import { failure, success, type Envelope } from '../../../shared/contract/envelope.ts';
import { operations, type OperationName, type OutputOf } from '../../../shared/contract/index.ts';
import { AppError } from '../../engine/app-error.ts';
import { createDispatcher, type Connection } from '../dispatcher.ts';
import { openDirectLink } from '../links/direct.ts';
import type { LinkOptions } from '../links/link.ts';
import { openLog } from '../log.ts';
import { listing, readArguments, type Request } from './arguments.ts';
import { readInput } from './input.ts';
import { listOperations } from './listing.ts';
import { findPassword } from './password.ts';

/** Entries of threads that the engine may start. */
type Threads = Pick<LinkOptions, 'meaningEntry' | 'rowsEntry'>;

type Call = { readonly operation: OperationName; readonly input: unknown; readonly isInputTaken: boolean };

/** One operation, one envelope. Whatever goes wrong on the way is an envelope too. */
export async function runCommandLine(
  args: string[],
  environment: NodeJS.ProcessEnv,
  threads: Threads = {},
): Promise<Envelope> {
  const request = readArguments(args, environment);
  if (!request.ok) return request;
  const { operation } = request.value;
  if (operation === listing) return success(listOperations());
  const input = await readInput(request.value.input);
  if (!input.ok) return input;
  const call = { operation, input: input.value, isInputTaken: request.value.input === '-' };
  return withEngine(request.value, threads, (connection) => callSignedIn(connection, call, environment));
}

async function withEngine(
  request: Request,
  threads: Threads,
  work: (connection: Connection) => Promise<Envelope>,
): Promise<Envelope> {
  const log = openLog(request.dataFolder);
  try {
    const link = openDirectLink({
      folder: request.dataFolder,
      door: 'command line',
      emit: () => {},
      log,
      ...threads,
    });
    try {
      return await work(createDispatcher(link, log).connect());
    } finally {
      await link.close();
    }
  } catch (error) {
    if (error instanceof AppError) return failure(error.code, error.message, error.details);
    log(`error on the command line: ${error instanceof Error ? error.stack : String(error)}`);
    return failure('INTERNAL', 'Something went wrong inside Baton. The log in the data folder says where.');
  }
}

async function callSignedIn(connection: Connection, call: Call, environment: NodeJS.ProcessEnv): Promise<Envelope> {
  if (operations[call.operation].role === 'anyone') return connection.call(call.operation, call.input);
  const current = await connection.call('session.current', {});
  if (!current.ok) return current;
  if (!(current.value as OutputOf<'session.current'>).isSetUp) {
    return failure('NOT_SIGNED_IN', 'This data folder holds no office yet. Set one up with office.setup.');
  }
  const password = await findPassword(environment, call.isInputTaken);
  if (password === null) {
    return failure('NOT_SIGNED_IN', 'This operation needs a password. Put it into the variable BATON_PASSWORD.');
  }
  const email = environment.BATON_EMAIL ? { email: environment.BATON_EMAIL } : {};
  const signedIn = await connection.call('session.signIn', { ...email, password });
  if (!signedIn.ok) return signedIn;
  return callConfirmed(connection, call, password);
}

/** Who gives the password and the change in one breath has confirmed exactly this change. */
async function callConfirmed(connection: Connection, call: Call, password: string): Promise<Envelope> {
  const { operation, input } = call;
  if (!asksToConfirm(operation, input)) return connection.call(operation, input);
  const confirmed = await connection.call('session.confirm', { password, change: { operation, input } });
  if (!confirmed.ok) return confirmed;
  const { token } = confirmed.value as OutputOf<'session.confirm'>;
  return connection.call(operation, { ...(input as object), confirm: token });
}

function asksToConfirm(name: OperationName, input: unknown): boolean {
  const operation = operations[name];
  if (operation.kind !== 'command' || !operation.confirm) return false;
  return operation.input.safeParse(input).success && !Object.hasOwn(input as object, 'confirm');
}
