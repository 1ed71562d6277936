import { z } from 'zod';
import { failure, success, type Envelope } from '../../shared/contract/envelope.ts';
import {
  isOperationName,
  isOutOfBand,
  operations,
  type EngineOperation,
  type OperationName,
  type OutOfBandName,
  type OutputOf,
} from '../../shared/contract/index.ts';
import { nobody, type Caller } from '../engine/context.ts';
import type { EngineLink } from './links/link.ts';

/** One caller of a door: a window, a browser cookie, a command line. It carries the session. */
export type Connection = {
  /** Takes whatever came over the door, resolves always. */
  call(operation: unknown, input: unknown): Promise<Envelope>;
};

export type Dispatcher = {
  connect(): Connection;
  /** Calls as Baton itself, for the schedule. */
  callAsSystem(operation: EngineOperation, input: unknown): Promise<Envelope>;
};

export function createDispatcher(link: EngineLink, log: (line: string) => void): Dispatcher {
  const sessions = openTerms();
  return {
    connect() {
      let session = sessions.begin(nobody);
      return {
        async call(operation, input) {
          if (sessions.isOver(session)) session = sessions.begin(nobody);
          const envelope = await dispatch(link, log, session.caller, operation, input);
          if (!isOperationName(operation) || !envelope.ok) return envelope;
          const caller = callerAfter(operation, envelope.value, session.caller);
          if (endsOthers(operation)) sessions.endAllOf(caller);
          if (caller !== session.caller || endsOthers(operation)) session = sessions.begin(caller);
          return envelope;
        },
      };
    },
    callAsSystem: (operation, input) => link.execute(operation, input, { agentId: null, role: 'broker' }),
  };
}

type Session = { readonly caller: Caller; readonly term: number };

/** A person's sessions belong to a term; the next one begins when the password changes, and those before it are over. */
function openTerms() {
  const terms = new Map<number | null, number>();
  const termOf = ({ agentId }: Caller) => terms.get(agentId) ?? 0;
  return {
    begin: (caller: Caller): Session => ({ caller, term: termOf(caller) }),
    isOver: ({ caller, term }: Session) => term !== termOf(caller),
    endAllOf: (caller: Caller) => void terms.set(caller.agentId, termOf(caller) + 1),
  };
}

function endsOthers(operation: OperationName): boolean {
  const declared = operations[operation];
  return declared.kind === 'command' && declared.endsOthers;
}

async function dispatch(
  link: EngineLink,
  log: (line: string) => void,
  caller: Caller,
  operation: unknown,
  input: unknown,
): Promise<Envelope> {
  if (!isOperationName(operation)) {
    return failure('UNKNOWN_OPERATION', 'Baton has no operation of that name. `operations` lists them all.');
  }
  const refused = refuse(caller, operation);
  if (refused) return refused;
  const parsed = operations[operation].input.safeParse(input ?? {});
  if (!parsed.success) return invalidInput(parsed.error);
  const envelope = isOutOfBand(operation)
    ? await callOutOfBand(link, operation, caller)
    : await link.execute(operation, parsed.data, caller);
  return envelope.ok ? checkedOutput(log, operation, envelope.value) : envelope;
}

const outOfBand: { readonly [N in OutOfBandName]: (link: EngineLink) => OutputOf<N> } = {
  'runs.stop': (link) => ({ stopped: link.stop() }),
};

/** What the engine does not carry out it cannot check either: whether the session still stands is asked of the reader. */
async function callOutOfBand(link: EngineLink, operation: OutOfBandName, caller: Caller): Promise<Envelope> {
  const current = await link.execute('session.current', {}, caller);
  if (!current.ok) return current;
  const { signedIn } = current.value as OutputOf<'session.current'>;
  return signedIn === null
    ? failure('NOT_SIGNED_IN', 'This session has ended. Sign in again.')
    : success(outOfBand[operation](link));
}

const ranks = { anyone: 0, agent: 1, broker: 2 } as const;

function refuse(caller: Caller, operation: OperationName): Envelope | null {
  const needed = operations[operation].role;
  if (ranks[caller.role] >= ranks[needed]) return null;
  if (caller.role === 'anyone') return failure('NOT_SIGNED_IN', 'Sign in first.');
  return failure('FORBIDDEN', 'Only the broker may do this. Ask the broker of your office.');
}

function invalidInput(error: z.ZodError): Envelope {
  const issues = error.issues.slice(0, 20).map((issue) => ({ at: issue.path.join('.'), problem: issue.message }));
  const first = issues[0];
  const where = first?.at ? `${first.at}: ` : '';
  return failure('INVALID_INPUT', `The input does not fit. ${where}${first?.problem ?? 'not understood'}.`, { issues });
}

function checkedOutput(log: (line: string) => void, operation: OperationName, value: unknown): Envelope {
  const parsed = operations[operation].output.safeParse(value);
  if (parsed.success) return { ok: true, value: parsed.data };
  const paths = parsed.error.issues.slice(0, 5).map((issue) => `${issue.path.join('.')} ${issue.code}`);
  log(`error: the output of ${operation} does not fit its contract: ${paths.join('; ')}`);
  return failure('INTERNAL', 'Something went wrong inside Baton: an answer did not fit. The log says where.');
}

function callerAfter(operation: OperationName, value: unknown, caller: Caller): Caller {
  const declared = operations[operation];
  if (declared.kind !== 'command' || declared.session === 'keeps') return caller;
  if (declared.session === 'closes') return nobody;
  const session = openedSession(value);
  return session ? { agentId: session.agentId, role: session.role } : caller;
}

const openedSchema = z.object({ agentId: z.int(), role: z.enum(['broker', 'agent']) });

/** `session.signIn` answers with the session, `office.setup` carries it inside. */
function openedSession(value: unknown): z.infer<typeof openedSchema> | null {
  const carried = z.object({ session: openedSchema }).safeParse(value);
  if (carried.success) return carried.data.session;
  const bare = openedSchema.safeParse(value);
  return bare.success ? bare.data : null;
}
