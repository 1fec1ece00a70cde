import { beforeAll, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import { findSame } from "@/lib/register/same-records"
import { registers } from "@/lib/registers/registry"
import { act, actorAt, asActor } from "../factories/actors"
import { recordValues } from "../factories/record-values"
import { makeTree } from "../factories/unit-tree"

let tree: Awaited<ReturnType<typeof makeTree>>
let cell: Actor
let staff: Actor

beforeAll(async () => {
  tree = await makeTree()
  cell = await actorAt("cell", tree.cell.id)
  staff = await actorAt("staff", tree.commune.id)
})

test.each(registers.map((register) => [register.key, register] as const))(
  "%s: a record that says the same is found by its values, another is not",
  async (key, register) => {
    const [values, other] = [await recordValues[key](tree.cell.id), await recordValues[key](tree.cell.id)]
    const writer = register.roles.write.includes("cell") ? cell : staff
    const names = register.form.flatMap(({ fields }) => fields.map(({ name }) => name))
    const typed = Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name)))
    const saved = await act(writer, (scope) => register.create(scope, typed))
    const { recordId } = saved?.ok ? saved.events[0]! : { recordId: undefined }
    const stored = (await asActor(writer, (scope) => register.find(scope, recordId!)))!
    const found = await asActor(writer, (scope) => findSame(scope, register, [other, stored.values]))
    expect(found[1]?.id).toBe(recordId)
    if (register.identity(other) !== register.identity(stored.values)) expect(found[0]).toBeUndefined()
  },
)
