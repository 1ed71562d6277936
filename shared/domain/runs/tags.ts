/** How many tags a lead may carry. */
export const mostTags = 50;

export type TagChange = { readonly add: readonly string[]; readonly remove: readonly string[] };

/**
 * The tags of a lead after a change, in their order and spelling, new ones last; the same array where nothing changes,
 * null where the change would give the lead more than `mostTags`. Upper and lower case are one. Pure.
 */
export function changeTags(tags: readonly string[], { add, remove }: TagChange): readonly string[] | null {
  const gone = new Set(remove.map(tagKey));
  const kept = tags.filter((tag) => !gone.has(tagKey(tag)));
  const known = new Set(kept.map(tagKey));
  const fresh: string[] = [];
  for (const tag of add) {
    if (known.has(tagKey(tag))) continue;
    known.add(tagKey(tag));
    fresh.push(tag);
  }
  if (fresh.length === 0) return kept.length === tags.length ? tags : kept;
  return kept.length + fresh.length > mostTags ? null : [...kept, ...fresh];
}

/** The first tag that is to be added and removed at once; null if there is none. */
export function clashingTag({ add, remove }: TagChange): string | null {
  const gone = new Set(remove.map(tagKey));
  return add.find((tag) => gone.has(tagKey(tag))) ?? null;
}

const namedTags = 6;

/** As in `+VIP −cold`; of many tags the first six and how many there are besides. */
export function describeTagChange({ add, remove }: TagChange): string {
  const all = [...add.map((tag) => `+${tag}`), ...remove.map((tag) => `−${tag}`)];
  const rest = all.length - namedTags;
  return rest > 0 ? `${all.slice(0, namedTags).join(' ')} and ${rest} more` : all.join(' ');
}

function tagKey(tag: string): string {
  return tag.normalize('NFC').toLowerCase();
}
