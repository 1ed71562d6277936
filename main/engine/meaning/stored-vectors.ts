import { createHash } from 'node:crypto';
import { packVectors, unpackVectors } from '../../../shared/domain/match/pack-vectors.ts';
import { vectorLength } from '../../../shared/domain/match/specialty-model.ts';
import type { ReadDatabase, WriteDatabase } from '../db/database.ts';
import type { Meaning } from './meaning.ts';

/** Another model makes other vectors: its name is part of what a stored vector is known by. */
const modelName = 'universal-sentence-encoder-lite 1';

export type Owner = 'lead' | 'agent';
export type StoredVector = { readonly ownerId: number; readonly hash: string; readonly vector: Float32Array };

type Row = { text_hash: string; vector: Uint8Array };

const kept = 2000;
/** The same array for the same text each time, so that what was reckoned from it is not reckoned again. */
const seen = new WeakMap<Meaning, Map<string, Float32Array>>();

export function textHash(text: string): string {
  return createHash('sha256').update(`${modelName}\n${text}`).digest('base64url');
}

export type Found = { readonly vector: Float32Array | null; readonly isStored: boolean };

/** The vector of exactly this text, if it is stored with its owner or was seen before. A damaged one counts as none. */
export function findVector(
  { db, meaning }: { readonly db: ReadDatabase; readonly meaning: Meaning },
  owner: Owner,
  ownerId: number | null,
  hash: string,
): Found {
  const row = ownerId === null ? undefined : rowOf(db, owner, ownerId);
  const stored = row?.text_hash === hash ? unpackVectors(row.vector, vectorLength)?.[0] : undefined;
  const vector = seen.get(meaning)?.get(hash) ?? stored ?? null;
  if (vector !== null) remember(meaning, hash, vector);
  return { vector, isStored: stored !== undefined };
}

/** A new vector as it will be read back, so that a text scores the same before and after it is stored. */
export function keepVector(meaning: Meaning, hash: string, vector: Float32Array): Float32Array {
  const [read = vector] = unpackVectors(packVectors([vector]), vectorLength) ?? [];
  remember(meaning, hash, read);
  return read;
}

function rowOf(db: ReadDatabase, owner: Owner, ownerId: number): Row | undefined {
  return db
    .statement<[number], Row>(`SELECT text_hash, vector FROM ${owner}_vector WHERE ${owner}_id = ?`)
    .get(ownerId);
}

export function storeVector(db: WriteDatabase, owner: Owner, { ownerId, hash, vector }: StoredVector): void {
  db.statement<[number, string, Uint8Array, number]>(
    `INSERT INTO ${owner}_vector (${owner}_id, text_hash, vector)
     SELECT ?, ?, ? WHERE EXISTS (SELECT 1 FROM ${owner} WHERE id = ?)
     ON CONFLICT (${owner}_id) DO UPDATE SET text_hash = excluded.text_hash, vector = excluded.vector`,
  ).run(ownerId, hash, packVectors([vector]), ownerId);
}

function remember(meaning: Meaning, hash: string, vector: Float32Array): void {
  const own = seen.get(meaning) ?? new Map<string, Float32Array>();
  seen.set(meaning, own);
  if (!own.has(hash) && own.size >= kept) own.delete(own.keys().next().value ?? '');
  own.set(hash, vector);
}
