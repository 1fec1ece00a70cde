import type { Actor } from "@/lib/access/actor"
import type { RawValues } from "@/lib/access/outcome"
import type { RegisterKey } from "@/lib/register-key"
import { registers } from "@/lib/registers/registry"
import { asActor } from "./actors"
import { recordValues } from "./record-values"

const onlyProposed = { stage: "proposed", registeredOn: "", startedOn: "", recognisedOn: "" }
const openTask = { content: "Việc năm nay", duty: "", owner: "", deadline: "", progress: "", doneOn: "", evidence: "" }

/** What the records of a register differ in, where one alone would not do for every figure to count some and most to leave some out; all in 2026. */
const differing: Partial<Record<RegisterKey, RawValues[]>> = {
  documents: [{ issuerName: "" }, { issuerName: "Bộ Chính trị" }],
  models: [
    { stage: "replicated", replicatedOn: "20/06/2026" },
    { stage: "stopped", recognisedOn: "", stoppedOn: "20/06/2026" },
    onlyProposed,
  ],
  exemplars: [{}, { kind: "collective", stage: "underWay", recognisedOn: "" }, onlyProposed],
  conferences: [{}, { convenedMembers: "", attendedMembers: "30", convenedOthers: "6", attendedOthers: "4" }],
  meetings: [{ month: "03/2026" }, { month: "04/2026", kind: "regular", themeOnAgenda: "" }],
  commendations: ["giay-khen", "bieu-duong-co-so"].flatMap((formKey) =>
    ["collective", "person"].map((recipientKind) => ({ formKey, recipientKind })),
  ),
  dialogues: [{}, { kind: "reception", sessions: "12", citizens: "18" }],
  plans: [{}, { tasks: ["key", "pressing"].map((kind) => ({ ...openTask, kind })), targets: [] }],
  inspections: [{}, { visits: ["A", "B"].map((name) => ({ organisation: `Chi bộ ${name}`, heads: "2" })) }],
  outreach: [{ month: "05/2026" }],
}

/** The same in another year than 2026: what stands in a year before stands as much earlier. */
export function inYear(values: RawValues, year: number): RawValues {
  const moved = JSON.stringify(values).replace(/(?<=["/])20\d\d(?=")/g, (then) => String(Number(then) + year - 2026))
  return JSON.parse(moved) as RawValues
}

/** Enters records of every register in the actor's own unit and a year, as its forms would. */
export function enterEveryRegister(cell: Actor, year: number): Promise<void> {
  return asActor(cell, async (scope) => {
    for (const { key, create } of registers) {
      for (const variant of differing[key] ?? [{}]) {
        const values = inYear(await recordValues[key](cell.unitId, variant), year)
        const outcome = await create(scope, values)
        if (!outcome.ok) throw new Error(`${key}: ${JSON.stringify(outcome)}`)
      }
    }
  })
}
