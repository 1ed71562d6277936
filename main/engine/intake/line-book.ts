/** Which lead a line of the file became. Lines come in rising order, so that a million of them need no map. */
export type LineBook = { note(line: number, leadId: number): void; leadAt(line: number): number | null };

export function createLineBook(): LineBook {
  let lines = new Float64Array(1024);
  let leads = new Float64Array(1024);
  let size = 0;
  return {
    note(line, leadId) {
      if (size === lines.length) {
        lines = widened(lines);
        leads = widened(leads);
      }
      lines[size] = line;
      leads[size] = leadId;
      size += 1;
    },
    leadAt(line) {
      let low = 0;
      let high = size - 1;
      while (low <= high) {
        const middle = (low + high) >> 1;
        if (lines[middle]! < line) low = middle + 1;
        else if (lines[middle]! > line) high = middle - 1;
        else return leads[middle]!;
      }
      return null;
    },
  };
}

function widened(values: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const wider = new Float64Array(values.length * 2);
  wider.set(values);
  return wider;
}
