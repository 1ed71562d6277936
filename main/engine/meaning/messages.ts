import type { Meaning } from './meaning.ts';

/** What is asked of the thread that knows meaning, over any port. */
export type ToMeaning = {
  readonly id: number;
  readonly ask: 'languages' | 'vectors';
  readonly texts: readonly string[];
};

export type FromMeaning =
  | { readonly type: 'languages'; readonly id: number; readonly languages: readonly (string | null)[] }
  | { readonly type: 'vectors'; readonly id: number; readonly vectors: readonly Float32Array[] | null }
  | { readonly type: 'step'; readonly id: number; readonly done: number }
  | { readonly type: 'state'; readonly state: ReturnType<Meaning['state']> }
  | { readonly type: 'log'; readonly line: string };

/** The memory of the vectors goes over with the message instead of being copied. */
export function memoryOf(message: FromMeaning): ArrayBuffer[] {
  return message.type === 'vectors' ? (message.vectors ?? []).map(({ buffer }) => buffer as ArrayBuffer) : [];
}
