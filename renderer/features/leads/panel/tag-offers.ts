export type TagOffer = {
  readonly tag: string;
  /** How many leads carry it; null = a new one. */
  readonly count: number | null;
};

const mostOffers = 50;

/** What can be added: tags in use that hold what is typed, then what is typed itself, without those carried already. */
export function tagOffers(
  text: string,
  used: readonly { readonly tag: string; readonly count: number }[],
  carried: readonly string[],
): readonly TagOffer[] {
  const typed = text.trim();
  const isTyped = (tag: string) => tag.toLowerCase() === typed.toLowerCase();
  const found = used
    .filter(({ tag }) => !carried.includes(tag) && tag.toLowerCase().includes(typed.toLowerCase()))
    .slice(0, mostOffers);
  const isNew = typed !== '' && !used.some(({ tag }) => isTyped(tag)) && !carried.some(isTyped);
  return isNew ? [...found, { tag: typed, count: null }] : found;
}
