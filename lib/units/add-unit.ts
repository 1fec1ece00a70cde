import { refuse, type Outcome } from "@/lib/access/outcome"
import type { Scope } from "@/lib/access/scope"
import { toDbDate } from "@/lib/db/days"
import { formatDate } from "@/lib/format/dates"
import { restructure } from "@/lib/roll-up/restructure"
import { checkFields, lockStructure } from "./change-unit"
import { parentProblem } from "./parent-rules"
import type { AddInput } from "./schema"
import { chosenUnit } from "./search-units"
import { findUnit, unitTypes } from "./unit-store"

/** Adds a unit below another of the branch from a day on. */
export async function addUnit(scope: Scope, input: AddInput): Promise<Outcome> {
  await lockStructure(scope)
  const { tx } = scope
  const parentId = await chosenUnit(scope, input.parentId, input.parentIdMa)
  const type = (await unitTypes(scope)).find(({ key }) => key === input.typeKey)
  const problem = await parentProblem(scope, parentId, input.from)
  const taken = input.code !== "" && (await tx.unit.findUnique({ where: { code: input.code } })) !== null
  const errors = {
    ...(type ? {} : { typeKey: "Hãy chọn loại đơn vị." }),
    ...(problem ? { parentId: problem } : {}),
    ...(taken ? { code: "Mã đơn vị này đã có." } : {}),
  }
  if (!type || parentId === null || Object.keys(errors).length > 0) return refuse(checkFields, errors)

  const validFrom = toDbDate(input.from)
  const { id } = await tx.unit.create({
    data: {
      code: input.code || null,
      names: { create: { name: input.name, validFrom } },
      kinds: { create: { typeKey: type.key, validFrom } },
      placements: { create: { parentId, validFrom } },
    },
  })
  await restructure(tx, [id], input.from)
  const parent = await findUnit(scope, parentId, input.from)
  const added = {
    Tên: input.name,
    Mã: input.code,
    Loại: type.name,
    "Cấp trên": parent?.name ?? "",
    "Từ ngày": formatDate(input.from),
  }
  const changes = Object.fromEntries(Object.entries(added).map(([label, after]) => [label, { before: "", after }]))
  return {
    ok: true,
    events: [{ action: "units.create", subject: "units", recordId: id, unitId: id, changes }],
    to: `/don-vi/${id}?da-luu=1`,
  }
}
