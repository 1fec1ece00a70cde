const prefix = "loai."

/** The parameter of an address by which a type of units is chosen: one for each, since a page reads a parameter once. */
export const typeParam = {
  of: (key: string) => prefix + key,
  keyOf: (name: string) => (name.startsWith(prefix) ? name.slice(prefix.length) : null),
}
