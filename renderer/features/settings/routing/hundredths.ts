/** 55 → `0.55`. */
export function formatHundredths(hundredths: number): string {
  return (hundredths / 100).toFixed(2);
}

/** What someone types for a number from 0 to 1, as hundredths; null when it is none. A comma is a point. */
export function readHundredths(text: string): number | null {
  const typed = /^(\d?)(?:[.,](\d{0,2}))?$/.exec(text.trim());
  const [whole = '', cents = ''] = [typed?.[1], typed?.[2]];
  if (!typed || whole + cents === '') return null;
  const hundredths = Number(whole) * 100 + Number(cents.padEnd(2, '0'));
  return hundredths <= 100 ? hundredths : null;
}

/** A threshold of the configuration in hundredths. */
export function toHundredths(threshold: number): number {
  return Math.round(threshold * 100);
}
