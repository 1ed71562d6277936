import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { Problem } from '../../../shared/contract/intake.ts';
import type { ReadContext } from '../context.ts';
import { requireImport } from './require-import.ts';

type Refused = { line: number; reason: string; repair: Problem['repair'] };
type Group = { text: string; count: number; examples: { line: number; reason: string }[]; repair: Problem['repair'] };

const mostExamples = 5;
const mostProblems = 100;

/** Refused rows whose reasons differ in nothing but the value that they quote are one problem. */
export function listProblems({ db }: ReadContext, { runId }: InputOf<'intake.problems'>): OutputOf<'intake.problems'> {
  requireImport(db, runId);
  const groups = new Map<string, Group>();
  const rows = db
    .statement<[number], Refused>(
      "SELECT line, reason, repair FROM import_row WHERE run_id = ? AND verdict = 'reject' ORDER BY line",
    )
    .iterate(runId);
  for (const { line, reason, repair } of rows) {
    const text = reason.replaceAll(/“[^”]*”/g, '“…”');
    const group = groups.get(text) ?? { text, count: 0, examples: [], repair };
    group.count += 1;
    if (group.examples.length < mostExamples) group.examples.push({ line, reason });
    groups.set(text, group);
  }
  return [...groups.values()].toSorted((one, other) => other.count - one.count).slice(0, mostProblems);
}
