/**
 * Makes what belongs to a key when it is first asked for, and keeps it.
 *
 *   const preparerOf = eachOnce(createPreparer);
 */
export function eachOnce<Value>(make: (key: string) => Value): (key: string) => Value {
  const made = new Map<string, Value>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}
