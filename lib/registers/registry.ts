import type { RegisterKey } from "@/lib/register-key"
import type { Register } from "@/lib/register/register-types"
import { commendations } from "./commendations/register"
import { commitments } from "./commitments/register"
import { conferences } from "./conferences/register"
import { dialogues } from "./dialogues/register"
import { documents } from "./documents/register"
import { ethicsCodes } from "./ethics-codes/register"
import { exemplars } from "./exemplars/register"
import { inspections } from "./inspections/register"
import { meetings } from "./meetings/register"
import { models } from "./models/register"
import { outreach } from "./outreach/register"
import { people } from "./people/register"
import { plans } from "./plans/register"
import { praiseLetters } from "./praise-letters/register"
import { statedTotals } from "./stated-totals/register"
import { themes } from "./themes/register"

const byKey: Record<RegisterKey, Register> = {
  commitments,
  meetings,
  plans,
  conferences,
  models,
  exemplars,
  commendations,
  praiseLetters,
  dialogues,
  outreach,
  statedTotals,
  inspections,
  documents,
  themes,
  ethicsCodes,
  people,
}

/** Every register, in the order of the menu. */
export const registers: readonly Register[] = Object.values(byKey)

/** The register behind a part of the URL, or undefined. */
export function registerBySlug(slug: string | undefined): Register | undefined {
  return registers.find((register) => register.slug === slug)
}

/** The register of a key. */
export function registerByKey(key: RegisterKey): Register {
  return byKey[key]
}

/** The register that a text names by its key, or undefined. */
export function findRegister(text: string): Register | undefined {
  return registers.find((register) => register.key === text)
}

/** Those whose records have a life cycle. */
export const lifeRegisters: readonly Register[] = registers.filter(({ life }) => life !== null)
