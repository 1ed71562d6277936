/** `82 %`; never rounded up to all, nor down to none. */
export function percent(part: number, whole: number): string {
  if (whole === 0) return '–';
  const share = (part / whole) * 100;
  if (part > 0 && share < 1) return 'under 1 %';
  if (part < whole && share > 99) return '99 %';
  return `${Math.round(share)} %`;
}

/** The steps of the spread in words: `up to 5 m`, `up to 1 h`, the last one `over 1 d`. */
export function spreadLabels(steps: readonly (number | null)[]): readonly string[] {
  return steps.map((upTo, index) => {
    if (upTo !== null) return `up to ${minutesWords(upTo)}`;
    const from = steps[index - 1] ?? null;
    return from === null ? 'any time' : `over ${minutesWords(from)}`;
  });
}

function minutesWords(minutes: number): string {
  if (minutes % 1440 === 0) return `${minutes / 1440} d`;
  return minutes % 60 === 0 ? `${minutes / 60} h` : `${minutes} m`;
}
