import { tracked } from "@/lib/completeness/tracked"
import { findRegisterTerm, type RegisterKey } from "@/lib/register-key"
import { countedFigures, type FigureValues } from "@/lib/roll-up/figures"

/** How many of the registers that every unit is asked for have numbers, and the names of the others. */
export interface EnteredRegisters {
  done: number
  of: number
  lacking: string[]
}

/** The figures that entries of a register make; who must write a commitment is none. */
const figuresOf = (key: RegisterKey) =>
  countedFigures.filter(({ register, source }) => register === key && source !== "commitmentDuties")

/** Which registers a unit's figures of a period come from, of those that every unit is asked for. */
export function enteredRegisters(values: FigureValues): EnteredRegisters {
  const asked = tracked.filter(({ key }) => figuresOf(key).length > 0)
  const lacking = asked.filter(({ key }) => figuresOf(key).every((figure) => values[figure.key] === 0))
  const names = lacking.map(({ key }) => findRegisterTerm(key)?.name ?? key)
  return { done: asked.length - lacking.length, of: asked.length, lacking: names }
}
