import { withConnection } from "@/lib/db/connection"
import { withDatabase } from "@/lib/db/with-database"
import { verify, type Difference } from "@/lib/roll-up/verify"
import { readCommandLine, wrongUse } from "./bare/command-line.mjs"

const usage = "Usage: npm run roll-up:verify -- [--unit <code or id>] [--year <year>]"

const { values } = readCommandLine(usage, { unit: { type: "string" }, year: { type: "string" } })
if (values.year && !/^\d{4}$/.test(values.year)) wrongUse(usage)

const differences = await withDatabase(async (url) => {
  const unitId = values.unit ? await findUnit(url, values.unit) : undefined
  return unitId === null ? null : verify(url, { unitId, year: values.year ? Number(values.year) : undefined })
})

if (differences === null) console.error(`There is no unit with the code or id ${values.unit}.`)
else for (const line of [...differences.map(inWords), summary(differences.length)]) console.log(line)
process.exitCode = differences?.length === 0 ? 0 : 1

function findUnit(url: string, codeOrId: string): Promise<number | null> {
  return withConnection(url, async (client) => {
    const { rows } = await client.query<{ id: number }>(
      "SELECT id FROM unit WHERE code = $1 OR id::text = $1 ORDER BY code IS NOT DISTINCT FROM $1 DESC LIMIT 1",
      [codeOrId],
    )
    return rows[0]?.id ?? null
  })
}

function summary(count: number): string {
  return count === 0 ? "no differences" : `${count} differences; npm run roll-up:rebuild mends them`
}

function inWords({ part, tree, year, month, unitId, figure, expected, found }: Difference): string {
  const where = tree === null ? "" : tree === 0 ? " in today's tree" : ` in the tree of ${tree}`
  if (part === "place")
    return `Unit ${unitId}${where}: should stand at ${expected ?? "no place"}, stands at ${found ?? "no place"}.`
  const what = part === "own" ? `own ${figure} in ${month?.slice(0, 7)}` : `${figure} of the branch in ${year}${where}`
  return `Unit ${unitId}, ${what}: should be ${expected}, is ${found}.`
}
