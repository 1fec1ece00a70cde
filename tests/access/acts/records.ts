import type { RawValues } from "@/lib/access/outcome"
import { db } from "@/lib/db/client"
import type { RegisterKey } from "@/lib/register-key"
import { makePerson } from "../../factories/record-values"
import { keys, slugOf, withFiles } from "../each-register"
import { importersOf, writersOf, type Act, type Acts } from "../matrix"
import { ownDraft } from "../matrix-files"
import { plantDeletion, plantFile } from "../planted"
import { freshValues, plantBatch, plantRecord } from "../planted-records"
import type { Fields } from "../questions"
import { day, nextNumber, seen, year } from "./form-values"

/** A valid new record for a unit, where the form takes less than a sheet. */
const newRecords: Partial<Record<RegisterKey, (unitId: number) => Promise<Fields> | Fields>> = {
  documents: (unitId) => ({
    unitId: String(unitId),
    typeKey: "ke-hoach",
    symbol: `${nextNumber()}-KH/HU`,
    issuedOn: day,
    subject: "Về việc học tập",
  }),
  models: (unitId) => ({
    unitId: String(unitId),
    name: `Mô hình ${nextNumber()}`,
    fieldKey: "kinh-te",
    proposedOn: day,
  }),
  exemplars: (unitId) => ({
    unitId: String(unitId),
    kind: "person",
    name: `Điển hình ${nextNumber()}`,
    fieldKey: "kinh-te",
    proposedOn: day,
  }),
  people: (unitId) => ({
    unitId: String(unitId),
    fullName: `Trần Văn ${nextNumber()}`,
    category: "official",
    since: day,
  }),
  commitments: async (unitId) => ({ unitId: String(unitId), personId: String((await makePerson(unitId)).id), year }),
}

/** The names of a form: those of repeated lines carry the line's number. */
function flat(values: RawValues, prefix = ""): Fields {
  return Object.entries(values).reduce<Fields>((fields, [name, value]) => {
    const path = prefix + name
    return {
      ...fields,
      ...(typeof value === "string" ? { [path]: value } : flat({ ...value } as RawValues, `${path}.`)),
    }
  }, {})
}

const newRecord = async (register: RegisterKey, unitId: number): Promise<Fields> =>
  newRecords[register]?.(unitId) ?? flat(await freshValues(register, unitId))

const inRecord = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [`record.${name}`, value]))

function inEach(make: (register: RegisterKey) => Pick<Act, "fields"> & Partial<Act>): Act[] {
  return keys.map((name) => ({ name, ok: writersOf(name), from: `/${slugOf(name)}/moi`, ...make(name) }))
}

/** What is done to a file of a record, taken off or not. */
function fileActs(deletedAt: Date | null): Act[] {
  return withFiles.map((register) => ({
    name: register,
    ok: writersOf(register),
    from: "/van-ban/1",
    fields: async (about) => {
      const { id } = await plantRecord(register, about.target)
      const file = await plantFile(register, id, about.target)
      await db().attachment.update({ where: { id: file.id }, data: { deletedAt } })
      return { register, id: String(id), fileId: String(file.id) }
    },
  }))
}

/** What every register does alike: records, their files and their imports. */
export const recordActs = {
  "lib/registers/actions.ts createRecord": inEach((register) => ({
    otherwise: "refused",
    fields: async ({ target }) => ({ register, ...inRecord(await newRecord(register, target.id)) }),
  })),
  "lib/registers/actions.ts updateRecord": inEach((register) => ({
    fields: async (about) => {
      const record = await plantRecord(register, about.target)
      const typed = await newRecord(register, about.target.id)
      if ("personId" in record) typed.personId = String(record.personId)
      return { register, ...seen(record), ...inRecord(typed) }
    },
  })),
  "lib/registers/actions.ts deleteRecord": inEach((register) => ({
    fields: async (about) => ({ register, ...seen(await plantRecord(register, about.target)) }),
  })),
  "lib/registers/actions.ts restoreDeleted": inEach((register) => ({
    fields: async (about) => {
      const { id } = await plantRecord(register, about.target)
      return { register, ...seen(await plantDeletion(register, id)) }
    },
  })),
  "lib/registers/attachment-actions.ts removeAttachment": fileActs(null),
  "lib/registers/attachment-actions.ts putBackAttachment": fileActs(new Date()),
  "lib/registers/import-actions.ts commitImport": keys.map((register) => ({
    name: register,
    ok: importersOf(register),
    from: `/${slugOf(register)}/nhap`,
    fields: async (about) => ({ register, draft: await ownDraft(register, (id) => id)(about) }),
  })),
  "lib/registers/import-actions.ts undoImport": keys.map((register) => ({
    name: register,
    ok: importersOf(register),
    from: `/${slugOf(register)}/nhap`,
    fields: async ({ target }) => {
      const batch = await plantBatch(register, target, target.accountId)
      return { register, batch: String(batch.id) }
    },
  })),
} satisfies Acts
