const separators = [',', ';', '\t', '|'] as const;

const recordsLookedAt = 30;

/**
 * The separator of a table from its first lines, counted outside quoted text: the one that cuts most lines into the
 * same number of cells; between equals, the one with more cells. A table of one column gets a comma. Where a space stands between the separator
 * and the quotation marks (`"Ana", "Reston"`), it is part of the separator.
 */
export function guessSeparator(sample: string): string {
  let best = { separator: ',', score: 0 };
  for (const separator of separators) {
    const score = evenness(cellCounts(sample, separator));
    if (score > best.score) best = { separator, score };
  }
  return isSpaced(sample, best.separator) ? `${best.separator} ` : best.separator;
}

function isSpaced(sample: string, separator: string): boolean {
  const line = sample.trimStart().split('\n', 1)[0] ?? '';
  return line.includes(`"${separator} "`) && !line.includes(`"${separator}"`);
}

function evenness(counts: readonly number[]): number {
  const header = counts[0] ?? 1;
  const usual = mostFrequent(counts.filter((count) => count > 1));
  if (usual === null) return 0;
  const share = counts.filter((count) => count === usual).length / counts.length;
  return share * 10 + (header === usual ? 5 : 0) + Math.min(usual, 100) / 100;
}

function mostFrequent(counts: readonly number[]): number | null {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  let winner: number | null = null;
  for (const [count, time] of times) if (winner === null || time > (times.get(winner) ?? 0)) winner = count;
  return winner;
}

function cellCounts(sample: string, separator: string): number[] {
  const counts: number[] = [];
  let cells = 1;
  let isQuoted = false;
  let isCellStart = true;
  let isBlank = true;
  for (const character of sample) {
    if (character === '"' && (isCellStart || isQuoted)) isQuoted = !isQuoted;
    else if (!isQuoted && character === separator) cells += 1;
    else if (!isQuoted && character === '\n') {
      if (!isBlank) counts.push(cells);
      if (counts.length === recordsLookedAt) return counts;
      cells = 1;
      isBlank = true;
      isCellStart = true;
      continue;
    }
    isCellStart = !isQuoted && character === separator;
    if (character !== '\r') isBlank = false;
  }
  if (!isBlank) counts.push(cells);
  return counts;
}
