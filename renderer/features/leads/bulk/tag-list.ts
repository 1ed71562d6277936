import { clashingTag } from '../../../../shared/domain/runs/tags.ts';

/** As the contract takes them. */
const mostTags = 20;
const longestTag = 60;

/** The tags of a field, separated by commas or semicolons; each once, whatever its case. */
export function tagsOf(text: string): string[] {
  const byKey = new Map<string, string>();
  for (const part of text.split(/[,;]/)) {
    const tag = part.replace(/\s+/g, ' ').trim();
    if (tag !== '' && !byKey.has(tag.toLowerCase())) byKey.set(tag.toLowerCase(), tag);
  }
  return [...byKey.values()];
}

/** What is wrong with one field of tags, in words. */
export function faultOfTags(tags: readonly string[]): string | undefined {
  if (tags.length > mostTags) return `At most ${mostTags} tags at once.`;
  const long = tags.find((tag) => tag.length > longestTag);
  return long === undefined ? undefined : `“${long.slice(0, 20)}…” is longer than ${longestTag} letters.`;
}

/** What is wrong with tags that are to be removed besides those to be added, in words. */
export function faultOfRemoving(add: readonly string[], remove: readonly string[]): string | undefined {
  const clash = clashingTag({ add, remove });
  return clash === null ? faultOfTags(remove) : `“${clash}” is to be added, too. Take it out of one of the two.`;
}
