import { glossary, type Term } from "./glossary"

/** The registers by their keys, in the order of the menu: what each is called, and the table of its records. */
export const registerNames = {
  commitments: { term: glossary.commitment, table: "commitment" },
  meetings: { term: glossary.meeting, table: "meeting" },
  plans: { term: glossary.plan, table: "plan" },
  conferences: { term: glossary.conference, table: "conference" },
  models: { term: glossary.practiceModel, table: "practice_model" },
  exemplars: { term: glossary.exemplar, table: "exemplar" },
  commendations: { term: glossary.commendation, table: "commendation" },
  praiseLetters: { term: glossary.praiseLetter, table: "praise_letter" },
  dialogues: { term: glossary.dialogue, table: "dialogue" },
  outreach: { term: glossary.outreach, table: "outreach_count" },
  inspections: { term: glossary.inspection, table: "inspection" },
  documents: { term: glossary.document, table: "document" },
  themes: { term: glossary.theme, table: "theme" },
  ethicsCodes: { term: glossary.ethicsCode, table: "ethics_code" },
  people: { term: glossary.person, table: "person" },
} as const satisfies Record<string, { term: Term; table: string }>

/** What the audit log, files and steps of records name a register by. */
export type RegisterKey = keyof typeof registerNames

/** The tables that keep records. */
export type RecordTable = (typeof registerNames)[RegisterKey]["table"]

/** What a register is called whose key a text names, or undefined. */
export function findRegisterTerm(key: string): Term | undefined {
  return Object.hasOwn(registerNames, key) ? registerNames[key as RegisterKey].term : undefined
}
