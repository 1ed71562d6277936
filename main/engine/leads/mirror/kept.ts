/** A few answers, of which the one that was asked for longest ago goes first. */
export type Kept<Value> = {
  get(key: string, make: () => Value): Value;
  clear(): void;
};

export function createKept<Value>(most: number): Kept<Value> {
  const values = new Map<string, Value>();
  return {
    get(key, make) {
      const value = values.get(key) ?? make();
      values.delete(key);
      values.set(key, value);
      const oldest = values.keys().next();
      if (values.size > most && !oldest.done) values.delete(oldest.value);
      return value;
    },
    clear: () => values.clear(),
  };
}
