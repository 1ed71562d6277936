/** What someone types for a time of day, as HH:MM; null when it is none. */
export function readTime(text: string): string | null {
  const typed = /^(\d{1,2}?)[:.h ]?(\d{2})?$/.exec(text.trim());
  if (!typed) return null;
  const [hours, minutes] = [Number(typed[1]), Number(typed[2] ?? 0)];
  if (hours > 23 || minutes > 59) return null;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
