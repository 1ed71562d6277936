/** How many rounds of a long test to run: a tenth, unless BATON_TEST_SCALE says otherwise (1 = all). */
export function scaled(rounds: number): number {
  return Math.max(1, Math.round(rounds * Number(process.env['BATON_TEST_SCALE'] ?? '0.1')));
}
