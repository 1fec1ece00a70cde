import { commitments } from "./commitments/register"
import type { Register } from "./define-register"
import { documents } from "./documents/register"
import { exemplars } from "./exemplars/register"
import { models } from "./models/register"
import { people } from "./people/register"

/** Every register, in the order of the menu. */
export const registers: readonly Register[] = [commitments, models, exemplars, documents, people]

/** The register behind a part of the URL, or undefined. */
export function registerBySlug(slug: string | undefined): Register | undefined {
  return registers.find((register) => register.slug === slug)
}

/** The register of a key, or undefined. */
export function registerByKey(key: string): Register | undefined {
  return registers.find((register) => register.key === key)
}
