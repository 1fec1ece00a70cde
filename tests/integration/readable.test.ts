import { beforeAll, expect, test } from "vitest"
import { readableBy } from "@/lib/access/readable"
import type { Scope } from "@/lib/access/scope"
import { inheritedUnits } from "@/lib/structure/branch"
import { Prisma } from "@/lib/db/generated/client"
import { actorAt, asActor } from "../factories/actors"
import { enterRecord } from "../factories/report-steps"
import { carryOut } from "../factories/reorganisations"
import { makeTree, makeUnit, moveTo } from "../factories/unit-tree"

const part = (unit: number) => ({ unit, extent: "part" as const })
const whole = (unit: number) => ({ unit, extent: "whole" as const })

/** Those who look: units that lost others, gained others, took a part, ended, stand above all and below all. */
let lookers: number[]

beforeAll(async () => {
  const tree = await makeTree()
  const admin = await actorAt("admin", tree.root.id)
  const below = async (parentId: number, typeKey = "chi-bo") => (await makeUnit({ parentId, typeKey })).id
  const [split, merged, moved, kept] = await Promise.all(
    Array.from({ length: 4 }, () => below(tree.province.id, "dang-uy-co-so")),
  )
  const cells = []
  for (const parent of [split!, split!, merged!, moved!, kept!]) cells.push(await below(parent))
  for (const year of [2022, 2024, 2025]) {
    const staff = await actorAt("staff", tree.root.id)
    for (const unit of [...cells, split!]) await enterRecord(staff, "dialogues", unit, { heldOn: `01/03/${year}` })
  }
  await moveTo(moved!, tree.foreignProvince.id, "2024-06-01")
  const { idOf } = await carryOut(admin, "split", {
    on: "2024-07-01",
    newUnits: ["Đảng ủy xã Bắc", "Đảng ủy xã Nam"].map((name) => {
      return { name, code: "", typeKey: "dang-uy-co-so", parent: tree.province.id }
    }),
    ended: [{ unitId: split!, to: [part(-1), part(-2)] }],
    changed: [{ unitId: cells[0]!, parent: -1 }],
  })
  await carryOut(admin, "merge", { on: "2025-02-01", ended: [{ unitId: merged!, to: [whole(kept!)] }] })
  lookers = [tree.root.id, tree.province.id, tree.foreignProvince.id, tree.commune.id, tree.cell.id]
  lookers.push(split!, merged!, moved!, kept!, idOf(-1), idOf(-2), cells[0]!, cells[3]!)
})

/** Every unit in every year of the world, and a year without a structure. */
const records = Prisma.sql`(SELECT u.id AS unit_id, y.year FROM unit u CROSS JOIN (SELECT tree AS year FROM roll_up.tree WHERE tree <> 0 UNION SELECT 1990) y) x`
const [unit, year] = [Prisma.sql`x.unit_id`, Prisma.sql`x.year`]

interface Pair {
  unitId: number
  year: number
}

const pairs = async ({ tx }: Scope, condition: Prisma.Sql) =>
  (
    await tx.$queryRaw<
      Pair[]
    >`SELECT x.unit_id AS "unitId", x.year FROM ${records} WHERE ${condition} ORDER BY x.unit_id, x.year`
  ).map((pair) => `${pair.unitId}/${pair.year}`)

/** The rule as it is told: today's branch, what was left to it, and what lay in either in the record's year. */
async function byTheRule(scope: Scope): Promise<string[]> {
  const nodes = await scope.tx.$queryRaw<{ tree: number; unitId: number; path: number[] }[]>`
    SELECT tree, unit_id AS "unitId", path FROM roll_up.tree_node`
  const left = (
    await scope.tx.$queryRaw<{ id: number }[]>`SELECT i.unit_id AS id FROM ${inheritedUnits(scope.actor.unitId)} i`
  ).map(({ id }) => id)
  const own = scope.actor.unitId
  const today = new Set([...left, ...nodes.flatMap((n) => (n.tree === 0 && n.path.includes(own) ? [n.unitId] : []))])
  const then = new Set(
    nodes
      .filter(({ tree, path }) => tree !== 0 && path.some((id) => id === own || left.includes(id)))
      .map((n) => `${n.unitId}/${n.tree}`),
  )
  const all = await scope.tx.$queryRaw<Pair[]>`SELECT x.unit_id AS "unitId", x.year FROM ${records} ORDER BY 1, 2`
  return all.filter((p) => today.has(p.unitId) || then.has(`${p.unitId}/${p.year}`)).map((p) => `${p.unitId}/${p.year}`)
}

test("whether units are named, or those outside, or looked up in the trees: the same records are readable", async () => {
  const ways = new Set<string>()
  for (const unitId of lookers) {
    await asActor(await actorAt("staff", unitId), async (scope) => {
      const expected = await byTheRule(scope)
      for (const limit of [0, 1, 3, 8, 15, 30, 1000]) {
        const { ofAll, ofEach } = await readableBy(scope, limit)
        const said = ofAll(unit, year)
        ways.add([...said.text.matchAll(/= ANY|<> ALL|unnest|path @>/g)].map(([sign]) => sign).join(" "))
        expect(await pairs(scope, said), `unit ${unitId}, limit ${limit}, all`).toEqual(expected)
        expect(await pairs(scope, ofEach(unit, year)), `unit ${unitId}, limit ${limit}, each`).toEqual(expected)
      }
    })
  }
  const named = ["= ANY", "= ANY = ANY unnest"]
  const others = ["<> ALL", "<> ALL unnest"]
  const trees = ["path @> path @>", "path @> = ANY unnest path @>"]
  expect([...ways].sort()).toEqual([...named, ...others, ...trees].sort())
})
