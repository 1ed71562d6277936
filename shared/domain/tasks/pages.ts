export type Counted<Group> = { readonly group: Group; readonly count: number };
export type Slice<Group> = { readonly group: Group; readonly offset: number; readonly limit: number };

/**
 * Which part of each group a page takes when the groups stand one after the other: the page begins `offset` rows from
 * the top and holds `limit` rows. Groups without a row on the page are left out. Pure.
 */
export function slicesOf<Group>(
  groups: readonly Counted<Group>[],
  page: { readonly offset: number; readonly limit: number },
): Slice<Group>[] {
  const slices: Slice<Group>[] = [];
  const end = page.offset + page.limit;
  let top = 0;
  for (const { group, count } of groups) {
    const from = Math.max(page.offset, top);
    const until = Math.min(end, top + count);
    if (from < until) slices.push({ group, offset: from - top, limit: until - from });
    top += count;
  }
  return slices;
}
