import { glossary, type Term } from "./glossary"

/** The registers by their keys, in the order of the menu: what the audit log, files and steps of records name them by. */
export const registerTerms = {
  commitments: glossary.commitment,
  meetings: glossary.meeting,
  plans: glossary.plan,
  conferences: glossary.conference,
  models: glossary.practiceModel,
  exemplars: glossary.exemplar,
  commendations: glossary.commendation,
  dialogues: glossary.dialogue,
  outreach: glossary.outreach,
  inspections: glossary.inspection,
  documents: glossary.document,
  themes: glossary.theme,
  ethicsCodes: glossary.ethicsCode,
  people: glossary.person,
} as const satisfies Record<string, Term>

export type RegisterKey = keyof typeof registerTerms

/** What a register is called whose key a text names, or undefined. */
export function findRegisterTerm(key: string): Term | undefined {
  return Object.hasOwn(registerTerms, key) ? registerTerms[key as RegisterKey] : undefined
}
