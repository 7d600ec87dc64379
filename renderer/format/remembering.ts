/** A pure function that is asked the same few things hundreds of times, such as the word of a sign in each row of a list. */
export function remembering<Key extends string | number, Value>(
  find: (key: Key) => Value,
): (key: Key) => Value {
  const found = new Map<Key, Value>();
  return (key) => {
    const known = found.get(key);
    if (known !== undefined) return known;
    const value = find(key);
    found.set(key, value);
    return value;
  };
}
