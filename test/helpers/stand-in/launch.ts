import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { chromiumArguments, findChromium } from '../chromium.ts';
import type { BrowserToUse } from './app.ts';
import type { JournalEntry } from './journal.ts';
import type { Commands } from './remote-control.ts';

type Launch = { main: string; userData: string; args?: readonly string[]; env?: Readonly<Record<string, string>> };
type Message =
  | { kind: 'ready'; debuggingAddress: string }
  | { kind: 'answer'; id: number; value?: unknown; error?: string };
type Call = <Name extends keyof Commands>(
  command: Name,
  ...args: Parameters<Commands[Name]>
) => Promise<Awaited<ReturnType<Commands[Name]>>>;

export type StandIn = {
  readonly process: ChildProcess;
  readonly context: BrowserContext;
  /** Where the browser answers as long as it lives. */
  readonly debuggingAddress: string;
  /** The app's window, once it has left the blank page. */
  page(): Promise<Page>;
  journal(): Promise<readonly JournalEntry[]>;
  call: Call;
  /** Quits as a person would, and gives the exit code. */
  quit(): Promise<number | string>;
  readonly exit: Promise<number | string>;
  readonly output: string;
};

/** The app ended before it had a page: a second instance, or an error at the start. */
export class EndedEarly extends Error {
  readonly code: number | string;
  readonly output: string;

  constructor(code: number | string, output: string) {
    super(`The app ended with ${code} before it had a page.\n${output}`);
    this.code = code;
    this.output = output;
  }
}

/** Starts a built Electron app, unmodified, on Node and a real Chromium. */
export async function launchStandIn({ main, userData, args = [], env = {} }: Launch): Promise<StandIn> {
  const { executablePath, env: browserEnv } = await findChromium();
  const browserToUse: BrowserToUse = { executablePath, env: browserEnv, args: [...chromiumArguments] };
  const child = fork(main, [`--user-data-dir=${userData}`, ...args], {
    execArgv: ['--import', fileURLToPath(new URL('./register.ts', import.meta.url))],
    env: { ...process.env, NODE_OPTIONS: '', ...env, STAND_IN_BROWSER: JSON.stringify(browserToUse) },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  child.stdout?.on('data', (part: Buffer) => (output += part.toString()));
  child.stderr?.on('data', (part: Buffer) => (output += part.toString()));
  const exit = new Promise<number | string>((resolve) => {
    child.once('close', (code, signal) => resolve(code ?? signal ?? 'unknown'));
  });
  const { ready, call } = converse(child);

  const endedEarly = exit.then((code): never => {
    throw new EndedEarly(code, output);
  });
  endedEarly.catch(() => undefined);

  const debuggingAddress = await Promise.race([ready, endedEarly]);
  const browser = await chromium.connectOverCDP(debuggingAddress);
  const [context] = browser.contexts();
  if (!context) throw new Error('The browser has no context.');
  return {
    process: child,
    context,
    debuggingAddress,
    page: () => Promise.race([pageOf(context), endedEarly]),
    journal: () => call('journal'),
    call,
    async quit() {
      if (child.connected) await call('quit');
      return exit;
    },
    exit,
    get output() {
      return output;
    },
  };
}

function converse(child: ChildProcess): { ready: Promise<string>; call: Call } {
  const ready = Promise.withResolvers<string>();
  const pending = new Map<number, PromiseWithResolvers<unknown>>();
  let lastId = 0;
  child.on('message', (message: Message) => {
    if (message.kind === 'ready') return ready.resolve(message.debuggingAddress);
    const answer = pending.get(message.id);
    pending.delete(message.id);
    if (message.error === undefined) answer?.resolve(message.value);
    else answer?.reject(new Error(message.error));
  });
  child.once('close', () => {
    for (const answer of pending.values()) answer.reject(new Error('The app ended before it answered.'));
  });
  const call = (command: string, ...args: unknown[]) => {
    if (!child.connected) return Promise.reject(new Error('The app has ended.'));
    const answer = Promise.withResolvers<unknown>();
    const id = ++lastId;
    pending.set(id, answer);
    child.send({ id, command, args });
    return answer.promise;
  };
  return { ready: ready.promise, call: call as Call };
}

async function pageOf(context: BrowserContext): Promise<Page> {
  const deadline = Date.now() + 30_000;
  while (Date.now() < deadline) {
    const page = context.pages().find((candidate) => candidate.url() !== 'about:blank');
    if (page) return page;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('The app opened no window within 30 seconds.');
}
