export type Row = {
  readonly name: string;
  readonly figure: number;
  readonly unit: 'ms' | '×' | 'MB' | '%' | 'frames';
  /** The figure may be no larger, or no smaller than `atLeast`; null = shown without a verdict. */
  readonly goal: number | { readonly atLeast: number } | null;
  /** What it was compared with, as in `150 ms against 140 ms`. */
  readonly remark?: string;
};

export function verdict(row: Row): 'ok' | 'MISSED' | '' {
  if (row.goal === null) return '';
  const isReached = typeof row.goal === 'number' ? row.figure <= row.goal : row.figure >= row.goal.atLeast;
  return isReached ? 'ok' : 'MISSED';
}

export function formatTable(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    row.name,
    shown(row.figure, row.unit),
    shownGoal(row),
    verdict(row),
    row.remark ?? '',
  ]);
  const header = ['', 'measured', 'goal', 'verdict', 'yardstick'];
  const widths = header.map((title, column) =>
    Math.max(title.length, ...cells.map((cell) => cell[column]?.length ?? 0)),
  );
  const line = (cell: readonly string[]) =>
    cell
      .map((text, column) => text.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return [line(header), ...cells.map(line)].join('\n');
}

function shownGoal({ goal, unit }: Row): string {
  if (goal === null) return '';
  return typeof goal === 'number' ? `≤ ${shown(goal, unit)}` : `≥ ${shown(goal.atLeast, unit)}`;
}

function shown(figure: number, unit: Row['unit']): string {
  if (unit === 'frames') return figure === 1 ? '1 frame' : `${figure} frames`;
  if (unit === '×') return `${figure.toFixed(2)} ×`;
  return `${figure >= 100 ? Math.round(figure) : figure.toFixed(1)} ${unit}`;
}
