// oxlint-disable unicorn/consistent-function-scoping -- the function is sent into pages as source text and carries its helpers along
/** Something that cannot travel as text: it stays where it is, and a number stands for it on the other side. */
export type Held = ((...args: unknown[]) => unknown) | Promise<unknown>;
export type HeldKind = 'function' | 'promise';
type Hold = (value: Held) => number;
type Revive = (id: number, kind: HeldKind) => unknown;

export type Codec = {
  readonly encode: (value: unknown, hold?: Hold) => string;
  readonly decode: (text: string, revive?: Revive) => unknown;
};

/** Structured clone as text. Runs in Node and, sent as source text, in both worlds of a page: it uses nothing outside itself. */
export function codec(): Codec {
  const mark = '\u0000kind';
  const notCloneable = () => new Error('An object could not be cloned.');
  const marked = (kind: string, value?: unknown) => ({ [mark]: kind, value });

  function packNumber(value: number): unknown {
    if (Object.is(value, -0)) return marked('number', '-0');
    return Number.isFinite(value) ? value : marked('number', String(value));
  }

  function packBytes(value: ArrayBuffer | ArrayBufferView): unknown {
    const bytes =
      value instanceof ArrayBuffer
        ? new Uint8Array(value)
        : new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
    let binary = '';
    for (let start = 0; start < bytes.length; start += 32_768) {
      binary += String.fromCharCode(...bytes.subarray(start, start + 32_768));
    }
    return marked('bytes', { whole: value instanceof ArrayBuffer, text: btoa(binary) });
  }

  function packObject(value: object, pack: (inner: unknown) => unknown, hold?: Hold): unknown {
    if (value instanceof Date) return marked('date', value.getTime());
    if (value instanceof Error) return marked('error', [value.name, value.message]);
    if (value instanceof Map) return marked('map', [...value].map(pack));
    if (value instanceof Set) return marked('set', [...value].map(pack));
    if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return packBytes(value);
    if (value instanceof File) return marked('file', [value.name, value.type, value.lastModified]);
    if (value instanceof Promise) {
      if (!hold) throw notCloneable();
      return marked('promise', hold(value));
    }
    if (Array.isArray(value)) return value.map(pack);
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, pack(inner)]));
  }

  function packer(hold?: Hold): (value: unknown) => unknown {
    const ancestors = new Set<object>();
    return function pack(value) {
      if (value === undefined) return marked('undefined');
      if (typeof value === 'number') return packNumber(value);
      if (typeof value === 'bigint') return marked('bigint', String(value));
      if (typeof value === 'symbol') throw notCloneable();
      if (typeof value === 'function') {
        if (!hold) throw notCloneable();
        return marked('function', hold(value as Held));
      }
      if (typeof value !== 'object' || value === null) return value;
      if (ancestors.has(value)) throw new Error('The stand-in does not carry cycles.');
      ancestors.add(value);
      try {
        return packObject(value, pack, hold);
      } finally {
        ancestors.delete(value);
      }
    };
  }

  function unpackBytes({ whole, text }: { whole: boolean; text: string }): ArrayBuffer | Uint8Array {
    const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
    return whole ? bytes.buffer : bytes;
  }

  function unpackError([name, message]: [string, string]): Error {
    return Object.assign(new Error(message), { name });
  }

  function unpackFile([name, type, lastModified]: [string, string, number]): File {
    return new File([], name, { type, lastModified });
  }

  function unpacker(revive?: Revive): (value: unknown) => unknown {
    const revived = (kind: HeldKind) => (id: unknown) => revive?.(id as number, kind);
    const list = (value: unknown) => (value as unknown[]).map(unpack);
    const kinds: Record<string, (value: unknown) => unknown> = {
      undefined: () => undefined,
      number: Number,
      bigint: (value) => BigInt(value as string),
      date: (value) => new Date(value as number),
      error: (value) => unpackError(value as [string, string]),
      map: (value) => new Map(list(value) as [unknown, unknown][]),
      set: (value) => new Set(list(value)),
      bytes: (value) => unpackBytes(value as { whole: boolean; text: string }),
      file: (value) => unpackFile(value as [string, string, number]),
      function: revived('function'),
      promise: revived('promise'),
    };
    function unpack(value: unknown): unknown {
      if (typeof value !== 'object' || value === null) return value;
      if (Array.isArray(value)) return value.map(unpack);
      const { [mark]: kind, value: inner } = value as Record<string, unknown>;
      if (typeof kind === 'string') return kinds[kind]?.(inner);
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, unpack(item)]));
    }
    return unpack;
  }

  return {
    encode: (value, hold) => JSON.stringify(packer(hold)(value)),
    decode: (text, revive) => unpacker(revive)(JSON.parse(text)),
  };
}
