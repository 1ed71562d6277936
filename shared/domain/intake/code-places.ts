import type { Mapping } from '../../contract/intake.ts';
import { headerWords } from './header.ts';

/**
 * The phone column to which a column of codes belongs: of those next to it, other codes aside, the one whose title shares more
 * words with it, or else the one on the side on which codes stand in this file. Null if none is next to it.
 */
export function phoneOfCode(column: number, mapping: Mapping, header: readonly string[]): number | null {
  const fieldAt = new Map(mapping.map((entry) => [entry.column, entry.field]));
  const isCode = (at: number) => fieldAt.get(at) === 'callingCode' || fieldAt.get(at) === 'areaCode';
  const isPhone = (at: number) => fieldAt.get(at) === 'phone' || fieldAt.get(at) === 'phone2';
  const next = (step: 1 | -1) => {
    let at = column + step;
    while (isCode(at)) at += step;
    return isPhone(at) ? at : null;
  };
  const [before, after] = [next(-1), next(1)];
  if (before === null || after === null) return before ?? after;
  const [left, right] = [before, after].map((at) => sharedWords(header[at] ?? '', header[column] ?? ''));
  if (left !== right) return (left ?? 0) > (right ?? 0) ? before : after;
  const columns = mapping.map((entry) => entry.column);
  return Math.min(...columns.filter(isCode)) < Math.min(...columns.filter(isPhone)) ? after : before;
}

function sharedWords(one: string, other: string): number {
  const words = new Set(headerWords(one).split(' '));
  return headerWords(other)
    .split(' ')
    .filter((word) => words.has(word)).length;
}
