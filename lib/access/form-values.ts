import type { RawValue, RawValues } from "./outcome"
import { typedText } from "./typed-text"

const forbidden = new Set(["__proto__", "constructor", "prototype"])
/** `record.items.0.action` is the deepest name of our forms; a deeper one is no field of them. */
const deepest = 4

function isTree(value: RawValue | undefined): value is RawValues {
  return typeof value === "object" && !Array.isArray(value)
}

function insert(tree: RawValues, path: string[], value: string): void {
  const [head, ...rest] = path
  if (head === undefined || forbidden.has(head)) return
  if (rest.length === 0) {
    const present = tree[head]
    tree[head] = present === undefined ? value : [...(Array.isArray(present) ? present : [present]), value]
    return
  }
  const child = tree[head]
  const branch: RawValues = isTree(child) ? child : {}
  tree[head] = branch
  insert(branch, rest, value)
}

/** Trees whose keys are 0, 1, 2, … become lists, in the order of the numbers. */
function listify(value: RawValue): RawValue {
  if (Array.isArray(value)) return value.map(listify)
  if (typeof value === "string") return value
  const entries = Object.entries(value).map(([key, child]) => [key, listify(child)] as const)
  const numbered = entries.length > 0 && entries.every(([key]) => /^\d+$/.test(key))
  if (numbered) return entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, child]) => child)
  return Object.fromEntries(entries)
}

/**
 * A posted form as nested values: `items.0.action` becomes `{ items: [{ action }] }`. Files and Next's own fields are left out; whatever
 * else a request puts in the place of a form has no values.
 */
export function formValues(form: unknown): RawValues {
  const tree: RawValues = {}
  if (!(form instanceof FormData)) return tree
  for (const [name, value] of form.entries()) {
    const path = name.split(".", deepest + 1)
    if (typeof value !== "string" || name.startsWith("$ACTION") || path.length > deepest) continue
    insert(tree, path, typedText(value, name))
  }
  return Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, listify(value)]))
}
