type Named = { readonly id: number; readonly name: string };

/** Things in the order of the ids given; those that it does not name come after, as they stood. Unknown ids count for nothing. Pure. */
export function inOrderOf<Thing extends { readonly id: number }>(
  things: readonly Thing[],
  ids: readonly number[],
): Thing[] {
  const places = new Map(ids.map((id, place) => [id, place]));
  const placeOf = ({ id }: Thing) => places.get(id) ?? ids.length;
  return things.toSorted((left, right) => placeOf(left) - placeOf(right));
}

/** The one, besides `exceptId`, that bears a name already: upper and lower case are one. Null when nobody does. Pure. */
export function bearerOf<Thing extends Named>(
  things: readonly Thing[],
  name: string,
  exceptId: number | null,
): Thing | null {
  return things.find((thing) => thing.id !== exceptId && nameKey(thing.name) === nameKey(name)) ?? null;
}

function nameKey(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
