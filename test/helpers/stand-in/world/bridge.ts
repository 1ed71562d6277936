// oxlint-disable unicorn/consistent-function-scoping -- the function is sent into pages as source text and carries its helpers along
import type { Codec, Held, HeldKind } from './codec.ts';

type Message =
  | { kind: 'call'; id: number; args: string }
  | { kind: 'return'; ok: boolean; value: string }
  | { kind: 'settle'; id: number; ok: boolean; value: string }
  | { kind: 'expose'; name: string; value: string };

export type Bridge = { readonly expose: (name: string, value: unknown) => void };
type World = 'page' | 'isolated';
type Settle = { resolve(value: unknown): void; reject(reason: unknown): void };

/**
 * One end of the context bridge, sent as source text into both worlds of a page. The worlds share nothing but the DOM,
 * whose synchronous events carry the texts between them.
 */
export function bridgeEnd(makeCodec: () => Codec, here: World, there: World): Bridge {
  const { encode, decode } = makeCodec();
  const eventName = (world: World) => `\u0000bridge-to-${world}`;
  const held = new Map<number, (...args: unknown[]) => unknown>();
  const pending = new Map<number, Settle>();
  let lastId = 0;
  let returned: { ok: boolean; value: string } | undefined;

  function emit(message: Message): void {
    dispatchEvent(new CustomEvent(eventName(there), { detail: JSON.stringify(message) }));
  }

  function asError(reason: unknown): Error {
    return reason instanceof Error ? reason : new Error(String(reason));
  }

  function hold(value: Held): number {
    const id = ++lastId;
    if (typeof value === 'function') held.set(id, value);
    else {
      value.then(
        (result) => emit({ kind: 'settle', id, ok: true, value: encode(result, hold) }),
        (reason: unknown) => emit({ kind: 'settle', id, ok: false, value: encode(asError(reason)) }),
      );
    }
    return id;
  }

  function revive(id: number, kind: HeldKind): unknown {
    if (kind === 'promise') return new Promise((resolve, reject) => pending.set(id, { resolve, reject }));
    return (...args: unknown[]) => {
      returned = undefined;
      emit({ kind: 'call', id, args: encode(args, hold) });
      const answer = returned as { ok: boolean; value: string } | undefined;
      if (!answer) throw new Error('The other world did not answer.');
      const value = decode(answer.value, revive);
      if (answer.ok) return value;
      throw value;
    };
  }

  function answerCall(id: number, args: string): void {
    let answer: { ok: boolean; value: string };
    try {
      const result = held.get(id)?.(...(decode(args, revive) as unknown[]));
      answer = { ok: true, value: encode(result, hold) };
    } catch (error) {
      answer = { ok: false, value: encode(asError(error)) };
    }
    emit({ kind: 'return', ...answer });
  }

  function settle(id: number, ok: boolean, value: string): void {
    const promise = pending.get(id);
    pending.delete(id);
    if (ok) promise?.resolve(decode(value, revive));
    else promise?.reject(decode(value, revive));
  }

  function deepFreeze(value: unknown): unknown {
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
    Object.values(value).forEach(deepFreeze);
    return Object.freeze(value);
  }

  addEventListener(eventName(here), (event) => {
    event.stopImmediatePropagation();
    const message = JSON.parse((event as CustomEvent<string>).detail) as Message;
    if (message.kind === 'call') answerCall(message.id, message.args);
    else if (message.kind === 'return') returned = message;
    else if (message.kind === 'settle') settle(message.id, message.ok, message.value);
    else {
      const value = deepFreeze(decode(message.value, revive));
      Object.defineProperty(globalThis, message.name, { value, enumerable: true });
    }
  });

  return { expose: (name, value) => emit({ kind: 'expose', name, value: encode(value, hold) }) };
}
