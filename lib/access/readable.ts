import { cache } from "react"
import { Prisma } from "@/lib/db/generated/client"
import { findBranch, findLeft, findOutside, type Outside, type Placed } from "./reach"
import type { Scope } from "./scope"
import { branchUnits } from "@/lib/structure/branch"

type Condition = (unit: Prisma.Sql, year: Prisma.Sql) => Prisma.Sql

/** The same condition for a statement that looks at all rows of a table, and for one that takes rows one by one until it has enough. */
interface Readable {
  ofAll: Condition
  ofEach: Condition
}

/** SQL: a row of one of the units, of the year in which it is meant. */
function amongPlaced(placed: Placed[]): Condition {
  const [units, years] = [placed.map(({ unitId }) => unitId), placed.map(({ tree }) => tree)]
  return (unit, year) => Prisma.sql`(${unit}, ${year}) IN (SELECT * FROM unnest(${units}::int[], ${years}::int[]))`
}

const unitsOf = (placed: Placed[]) => [...new Set(placed.map(({ unitId }) => unitId))]
const ofToday = (placed: Placed[]) => unitsOf(placed.filter(({ tree }) => tree === 0))
const ofYears = (placed: Placed[]) => placed.filter(({ tree }) => tree !== 0)

/** Each unit by its number, so that it is known beforehand how few rows there are; with a year those that lay in the branch then and do not today. */
function amongNamed(named: Placed[]): Condition {
  const now = ofToday(named)
  const today = new Set(now)
  const then = named.filter(({ unitId }) => !today.has(unitId))
  const isToday = (unit: Prisma.Sql) => Prisma.sql`${unit} = ANY (${now}::int[])`
  if (then.length === 0) return isToday
  const all = unitsOf(named)
  const wasThen = amongPlaced(then)
  return (unit, year) => Prisma.sql`(${unit} = ANY (${all}::int[]) AND (${isToday(unit)} OR ${wasThen(unit, year)}))`
}

/** All but the few units outside, and of those the years in which they were not. */
function butOutside({ units, then }: Outside, left: Placed[]): Condition {
  const now = new Set(ofToday(left))
  const out = units.filter((id) => !now.has(id))
  const inside = (unit: Prisma.Sql) => Prisma.sql`${unit} <> ALL (${out}::int[])`
  const years = [...then, ...ofYears(left)]
  if (years.length === 0) return inside
  const wasThen = amongPlaced(years)
  return (unit, year) => Prisma.sql`(${inside(unit)} OR ${wasThen(unit, year)})`
}

/** The units of the trees, gathered once. */
function gathered(own: number, left: Placed[]): Condition {
  const [now, wasThen] = [ofToday(left), amongPlaced(ofYears(left))]
  const orLeft: Condition = (unit, year) =>
    left.length > 0 ? Prisma.sql`OR ${unit} = ANY (${now}::int[]) OR ${wasThen(unit, year)}` : Prisma.empty
  return (unit, year) => Prisma.sql`(${unit} IN (${branchUnits(own)}) ${orLeft(unit, year)} OR (${unit}, ${year}) IN (
    SELECT n.unit_id, n.tree FROM roll_up.tree_node n WHERE n.tree <> 0 AND n.path @> ARRAY[${own}::int]))`
}

/** Where the row's unit stands today and stood in the row's year: to gather all units for fifty rows would cost more than the rows. */
function lookedUp(own: number, left: Placed[]): Condition {
  const orLeft =
    left.length > 0 ? Prisma.sql`OR ${amongPlaced(left)(Prisma.sql`n.unit_id`, Prisma.sql`n.tree`)}` : Prisma.empty
  return (unit, year) => Prisma.sql`EXISTS (SELECT FROM roll_up.tree_node n
    WHERE n.tree = ANY (ARRAY[0, ${year}]) AND n.unit_id = ${unit} AND (n.path @> ARRAY[${own}::int] ${orLeft}))`
}

/** How `readable` is said for an actor: units are named one by one while those of the branch, or those outside, are at most `limit`. */
export async function readableBy(scope: Scope, limit: number): Promise<Readable> {
  const left = await findLeft(scope)
  const branch = await findBranch(scope, limit)
  const outside = branch ? null : await findOutside(scope, limit)
  const byNumber = branch ? amongNamed([...left, ...branch]) : outside && butOutside(outside, left)
  if (byNumber) return { ofAll: byNumber, ofEach: byNumber }
  const own = scope.actor.unitId
  return { ofAll: gathered(own, left), ofEach: lookedUp(own, left) }
}

/** A commune of sixty cells over fifteen years stays below; thousands of numbers in each statement of a page would cost more than they save. */
const mostNamed = 1000

/** Asked once for all lists of a page; an action, which may change the structure, asks each time. */
const ownReadable = cache((scope: Scope) => readableBy(scope, mostNamed))

/**
 * SQL condition: the actor may read a record of that unit and year. Readable is what lies in the branch today or lay in it in the record's own
 * year, so that every count a leader sees opens to exactly the records behind it; and what a split unit and its branch of then left to those who
 * took a part of it. Say `ofEach` in a statement that ends with its first few rows.
 */
export async function readable(
  scope: Scope,
  unit: Prisma.Sql,
  year: Prisma.Sql,
  how: keyof Readable = "ofAll",
): Promise<Prisma.Sql> {
  return (await ownReadable(scope))[how](unit, year)
}
