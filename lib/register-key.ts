import { registerNames, type Term } from "./glossary"

/** What the audit log, files and steps of records name a register by. */
export type RegisterKey = keyof typeof registerNames

/** The tables that keep records. */
export type RecordTable = (typeof registerNames)[RegisterKey]["table"]

/** What a register is called whose key a text names, or undefined. */
export function findRegisterTerm(key: string): Term | undefined {
  return Object.hasOwn(registerNames, key) ? registerNames[key as RegisterKey].term : undefined
}
