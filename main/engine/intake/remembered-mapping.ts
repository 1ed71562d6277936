import { createHash } from 'node:crypto';
import type { Mapping } from '../../../shared/contract/intake.ts';
import { guessMapping, type MappingGuess } from '../../../shared/domain/intake/mapping.ts';
import { headerWords } from '../../../shared/domain/intake/header.ts';
import type { WriteContext } from '../context.ts';
import type { ReadDatabase } from '../db/database.ts';
import { dateColumns, dateQuestions } from './date-order.ts';
import type { Table } from './read-file.ts';
import { isGivenBack } from './rejected.ts';

export type ProposedMapping = MappingGuess & { readonly isRemembered: boolean };

/**
 * What the columns of a file are read as: as in the last import of a file with this header, or as they look. Rows that
 * an import gave back to be mended are read as the file that they came from, their reasons left out.
 */
export function proposeMapping(db: ReadDatabase, table: Table): ProposedMapping {
  const { header, headerRow, sampleRows } = table;
  if (isGivenBack(header, sampleRows)) {
    const column = header.length - 1;
    const mended = proposeMapping(db, { ...table, header: header.slice(0, column) });
    const reason = { column, field: 'ignore' as const, confidence: 1, why: 'why an import gave the row back' };
    return { ...mended, proposals: [...mended.proposals, reason] };
  }
  const guess = guessMapping(header, sampleRows);
  const known = headerRow === 0 ? null : loadMapping(db, header);
  if (known === null) {
    const others = guess.questions.filter(({ kind }) => kind !== 'date_order');
    const questions = [...others, ...dateQuestions(guess, dateColumns(guess.proposals), table)];
    return { ...guess, questions, isRemembered: false };
  }
  const fields = new Map(known.map(({ column, field }) => [column, field]));
  return {
    proposals: header.map((_, column) => ({
      column,
      field: fields.get(column) ?? 'ignore',
      confidence: 1,
      why: 'as in the last file with this header',
    })),
    questions: dateQuestions(guess, dateColumns(known), table),
    isRemembered: true,
  };
}

export function rememberMapping({ db, now }: WriteContext, header: readonly string[], mapping: Mapping): void {
  db.statement(
    `INSERT INTO import_mapping (header_hash, mapping, at) VALUES (?, ?, ?)
     ON CONFLICT (header_hash) DO UPDATE SET mapping = excluded.mapping, at = excluded.at`,
  ).run(hashOf(header), JSON.stringify(mapping), now);
}

function loadMapping(db: ReadDatabase, header: readonly string[]): Mapping | null {
  const mapping = db
    .statement<[string], string>('SELECT mapping FROM import_mapping WHERE header_hash = ?')
    .pluck()
    .get(hashOf(header));
  return mapping === undefined ? null : (JSON.parse(mapping) as Mapping);
}

function hashOf(header: readonly string[]): string {
  return createHash('sha256')
    .update(JSON.stringify(header.map(headerWords)))
    .digest('hex');
}
