import fc from "fast-check"
import { beforeAll, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import { db } from "@/lib/db/client"
import { toDbDate } from "@/lib/db/days"
import { loadReconciliation, type Reconciliation } from "@/lib/dashboard/two-views/load-reconciliation"
import { actorAt, asActor } from "../factories/actors"
import { carryOut, type CarriedOut } from "../factories/reorganisations"
import { makeUnit, type MadeUnit } from "../factories/unit-tree"

const years = [2022, 2023, 2024]
const period = { "tu-nam": "2022", "den-nam": "2024", "chi-tieu": "documents" }

async function writeDocuments(rows: { unitId: number; day: string }[]) {
  const document = { typeKey: "ke-hoach", symbol: "01-KH", subject: "Kế hoạch" }
  await db().document.createMany({
    data: rows.map(({ unitId, day }) => ({ ...document, unitId, issuedOn: toDbDate(day) })),
  })
}

const reconcile = (actor: Actor, unitId: number, search: Record<string, string> = period) =>
  asActor(actor, (scope) => loadReconciliation(scope, String(unitId), search))

const whole = (unit: number) => ({ unit, extent: "whole" as const })
const part = (unit: number) => ({ unit, extent: "part" as const })

/** The rows in short: which way, who, how much. */
const told = (data: Reconciliation | null) =>
  data?.carriers.map(({ arrived, facts, total }) => [arrived ? "+" : "-", facts?.name ?? null, total])

describe("one merger and one move", () => {
  let root: MadeUnit
  let [first, second, c1, c2]: MadeUnit[] = []
  let merged: CarriedOut
  let staff: Actor
  beforeAll(async () => {
    root = await makeUnit({ name: "Tỉnh ủy" })
    first = await makeUnit({ parentId: root.id, name: "Đảng ủy xã Một" })
    second = await makeUnit({ parentId: root.id, name: "Đảng ủy xã Hai" })
    c1 = await makeUnit({ parentId: first.id, name: "Chi bộ 1", typeKey: "chi-bo" })
    c2 = await makeUnit({ parentId: first.id, name: "Chi bộ 2", typeKey: "chi-bo" })
    const units = [first, second, c1, c2]
    await writeDocuments(units.flatMap(({ id }) => years.map((year) => ({ unitId: id, day: `${year}-02-03` }))))
    const admin = await actorAt("admin", root.id)
    merged = await carryOut(admin, "merge", {
      on: "2024-07-01",
      decision: "12-QĐ/TU",
      decidedOn: "2024-06-15",
      newUnits: [{ name: "Đảng ủy xã Mới", code: "", typeKey: "dang-uy-co-so", parent: root.id }],
      ended: [{ unitId: first.id, to: [whole(-1)] }],
      changed: [{ unitId: c2.id, parent: second.id }],
    })
    expect(merged.problems).toEqual([])
    // After the event, so that it waits unfolded.
    await writeDocuments([{ unitId: c1.id, day: "2023-05-05" }])
    staff = await actorAt("staff", root.id)
  })

  test("what arrived is carried by the highest unit that came, with its event", async () => {
    const data = await reconcile(staff, merged.idOf(-1))
    expect(data?.years.map(({ then, arrived, departed, now }) => [then, arrived, departed, now])).toEqual([
      [0, 2, 0, 2],
      [0, 3, 0, 3],
      [2, 0, 0, 2],
    ])
    expect(data?.total).toEqual({ then: 2, arrived: 5, departed: 0, now: 7 })
    expect(told(data)).toEqual([["+", "Đảng ủy xã Một", 5]])
    expect(data?.carriers[0]!.facts).toMatchObject({
      parentThen: "Tỉnh ủy",
      parentNow: "Đảng ủy xã Mới",
      held: true,
      moves: [
        {
          on: "2024-07-01",
          event: { id: merged.eventId, kind: "merge", decision: "12-QĐ/TU", decidedOn: "2024-06-15" },
        },
      ],
    })
    expect(data?.carriers[0]!.amounts).toEqual(
      new Map([
        [2022, 2],
        [2023, 3],
      ]),
    )
  })

  test("what departed is carried by the first unit below that left", async () => {
    expect(told(await reconcile(staff, first!.id))).toEqual([
      ["-", "Chi bộ 1", 3],
      ["-", "Chi bộ 2", 2],
    ])
    expect(told(await reconcile(staff, second!.id))).toEqual([["+", "Chi bộ 2", 2]])
  })

  test("above both nothing differs", async () => {
    const data = await reconcile(staff, root.id)
    expect(data?.carriers).toEqual([])
    expect(data?.total).toEqual({ then: 13, arrived: 0, departed: 0, now: 13 })
  })

  test("only who holds the unit today may reconcile it", async () => {
    const cell = await actorAt("cell", c2!.id)
    expect(await reconcile(cell, second!.id)).toBeNull()
    expect(await reconcile(await actorAt("staff", second!.id), first!.id)).toBeNull()
    expect(await reconcile(staff, 0)).toBeNull()
  })
})

test("units that the reader may not read are one line without a name, and it still adds up", async () => {
  const root = await makeUnit({ name: "Trung ương" })
  const [here, there] = [
    await makeUnit({ parentId: root.id, name: "Tỉnh ủy Đây" }),
    await makeUnit({ parentId: root.id, name: "Tỉnh ủy Kia" }),
  ]
  const commune = await makeUnit({ parentId: there.id, name: "Đảng ủy xã Chuyển" })
  const cells = await Promise.all(
    ["Chi bộ Ở Lại Một", "Chi bộ Ở Lại Hai"].map((name) => makeUnit({ parentId: commune.id, name, typeKey: "chi-bo" })),
  )
  await writeDocuments([commune, ...cells].map(({ id }) => ({ unitId: id, day: "2022-03-03" })))
  const admin = await actorAt("admin", root.id)
  const stay = cells.map(({ id }) => ({ unitId: id, parent: there.id }))
  expect((await carryOut(admin, "move", { on: "2024-01-01", changed: stay })).problems).toEqual([])
  const moved = await carryOut(admin, "move", { on: "2024-02-01", changed: [{ unitId: commune.id, parent: here.id }] })
  expect(moved.problems).toEqual([])

  const reader = await actorAt("leader", here.id)
  const data = await reconcile(reader, commune.id)
  expect(data?.total).toEqual({ then: 3, arrived: 0, departed: 2, now: 1 })
  expect(told(data)).toEqual([["-", null, 2]])
  expect(JSON.stringify(data)).not.toMatch(/Ở Lại|Tỉnh ủy Kia/)
  // The province itself gained the commune; where that came from is no unit of its own.
  const province = await reconcile(reader, here.id)
  expect(told(province)).toEqual([["+", "Đảng ủy xã Chuyển", 1]])
  expect(province?.carriers[0]!.facts).toMatchObject({ parentThen: null, parentNow: "Tỉnh ủy Đây" })
  expect(told(await reconcile(await actorAt("leader", root.id), commune.id))).toEqual([
    ["-", "Chi bộ Ở Lại Một", 1],
    ["-", "Chi bộ Ở Lại Hai", 1],
  ])
})

interface Step {
  kind: "move" | "merge" | "dissolve" | "split"
  a: number
  b: number
  day: number
}

const days = ["2022-07-01", "2023-07-01", "2023-07-01", "2024-03-01", "2025-01-01"]

/** A small tree: which unit stands below which of those before it. */
const treeShape = fc.array(fc.nat(), { minLength: 4, maxLength: 7 })
const steps = fc.array(
  fc.record({
    kind: fc.constantFrom("move", "merge", "dissolve", "split"),
    a: fc.nat(),
    b: fc.nat(),
    day: fc.nat(days.length - 1),
  }) as fc.Arbitrary<Step>,
  { minLength: 1, maxLength: 4 },
)
const papers = fc.array(fc.record({ unit: fc.nat(), year: fc.constantFrom(...years) }), { minLength: 3, maxLength: 20 })

/** Carries a random event out; one that makes no sense is refused and changes nothing. */
function carryOutStep(admin: Actor, root: number, units: number[], { kind, a, b, day }: Step) {
  const [unitId, other] = [units[a % units.length]!, units[b % units.length]!]
  const on = days[day]!
  const half = (name: string) => ({ name, code: "", typeKey: "chi-bo", parent: root })
  if (kind === "move") return carryOut(admin, kind, { on, changed: [{ unitId, parent: other }] })
  if (kind === "merge") return carryOut(admin, kind, { on, ended: [{ unitId, to: [whole(other)] }] })
  if (kind === "dissolve") return carryOut(admin, kind, { on, ended: [{ unitId, to: [] }] })
  return carryOut(admin, kind, {
    on,
    newUnits: [half("Nửa một"), half("Nửa hai")],
    ended: [{ unitId, to: [part(-1), part(-2)] }],
  })
}

interface Node {
  tree: number
  unitId: number
  path: number[]
}

/** Who carries what, walked by hand along the paths of both trees. */
function carriersByHand(nodes: Node[], written: { unit: number; year: number }[], unit: number) {
  const path = (tree: number, id: number) => nodes.find((node) => node.tree === tree && node.unitId === id)!.path
  const isNow = (id: number) => path(0, id).includes(unit)
  const found = new Map<string, number>()
  for (const { unit: id, year } of written) {
    const then = path(year, id)
    if (then.includes(unit) === isNow(id)) continue
    const below = then.includes(unit) ? then.slice(then.indexOf(unit) + 1) : then
    const carrier = below.find((one) => isNow(one) === isNow(id))!
    const key = `${isNow(id) ? "+" : "-"} ${carrier} ${year}`
    found.set(key, (found.get(key) ?? 0) + 1)
  }
  return found
}

interface Paper {
  unit: number
  year: number
}

const dayIn = (year: number) => `${year}-04-05`

/** Papers of days on which their unit has not ended. */
async function ofWorkingUnits(papers: Paper[]): Promise<Paper[]> {
  const ended = await db().$queryRaw<{ unitId: number; closed: string }[]>`
    SELECT unit_id AS "unitId", min(valid_from)::text AS closed FROM unit_placement WHERE relation = 'successor' GROUP BY 1`
  const closed = new Map(ended.map((one) => [one.unitId, one.closed]))
  return papers.filter(({ unit, year }) => dayIn(year) < (closed.get(unit) ?? "9999"))
}

test("whatever happened: then + arrived − departed = now for every unit and year, by the carriers walked by hand", async () => {
  let differing = 0
  await fc.assert(
    fc.asyncProperty(treeShape, steps, papers, papers, async (shape, events, before, after) => {
      const root = (await makeUnit()).id
      const admin = await actorAt("admin", root)
      const units = [root]
      for (const parent of shape) units.push((await makeUnit({ parentId: units[parent % units.length]! })).id)
      const papersOf = (all: typeof before) =>
        all.map(({ unit, year }) => ({ unit: units[unit % units.length]!, year }))
      const write = (all: Paper[]) => writeDocuments(all.map(({ unit, year }) => ({ unitId: unit, day: dayIn(year) })))
      await write(papersOf(before))
      for (const event of events) await carryOutStep(admin, root, units, event)
      const later = await ofWorkingUnits(papersOf(after))
      await write(later)
      const written = [...papersOf(before), ...later]
      const nodes = await db().$queryRaw<Node[]>`
        SELECT tree, unit_id AS "unitId", path FROM roll_up.tree_node WHERE path @> ARRAY[${root}::int]`
      for (const unit of new Set(nodes.map(({ unitId }) => unitId))) {
        const data = (await reconcile(admin, unit))!
        for (const { then, arrived, departed, now } of data.years) expect(then + arrived - departed).toBe(now)
        const rows = data.carriers.flatMap(({ arrived, facts, amounts }) =>
          [...amounts].map(([year, value]) => [`${arrived ? "+" : "-"} ${facts!.carrierId} ${year}`, value] as const),
        )
        expect(new Map(rows)).toEqual(carriersByHand(nodes, written, unit))
        expect(data.carriers.every(({ facts }) => facts!.moves.length > 0)).toBe(true)
        differing += rows.length
      }
    }),
    { numRuns: 25 },
  )
  // How many there are is chance; that there are any is not.
  expect(differing).toBeGreaterThan(0)
}, 240_000)
