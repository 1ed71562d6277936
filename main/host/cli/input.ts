import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { failure, success, type Envelope } from '../../../shared/contract/envelope.ts';

/** Reads the input of an operation: JSON as it stands, from a file (`@file`) or from standard input (`-`). */
export async function readInput(given: string | null): Promise<Envelope> {
  const content = await contentOf(given);
  if (!content.ok) return content;
  if (content.value.trim() === '') return success({});
  try {
    return success(JSON.parse(content.value) as unknown);
  } catch (error) {
    const problem = error instanceof Error ? error.message : 'not understood';
    return failure('INVALID_INPUT', `The input is not JSON (${problem}). Nothing was done.`);
  }
}

async function contentOf(given: string | null): Promise<Envelope<string>> {
  if (given === null) return success('');
  if (given === '-') return success(await text(process.stdin));
  if (!given.startsWith('@')) return success(given);
  const file = given.slice(1);
  try {
    return success((await readFile(file, 'utf8')).replace(/^\uFEFF/, ''));
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return failure('FILE_UNREADABLE', `The input file ${file} ${isMissing ? 'does not exist' : 'cannot be read'}.`);
  }
}
