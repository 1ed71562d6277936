import { loadOffices } from './match/offices.ts';
import { qualityRows } from './match/quality.ts';
import { speedRows, startModel } from './match/speed.ts';
import type { Row } from './table.ts';

/** How often, how fast and at what cost inquiries are compared with what agents wrote, on the half that was held out. */
export async function benchMatch(): Promise<Row[]> {
  const { meaning, rows } = await startModel();
  const offices = await loadOffices('held_out', meaning);
  return [...qualityRows(offices), ...rows, ...(await speedRows(offices, meaning))];
}
