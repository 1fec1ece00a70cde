import { readCommandLine, wrongUse } from "@/lib/commands/bare/command-line.mjs"
import { migrate } from "@/lib/migrate/migrate"
import { measureBackups } from "./backups"
import { build } from "./build"
import { measureBulk } from "./bulk"
import { whileFolding } from "./fold"
import { measureImport } from "./imports"
import type { Result } from "./measure"
import { measurePages } from "./pages"
import { measureReads } from "./reads"
import { measureReform } from "./reform"
import { report } from "./report"
import { measureSaves } from "./saves"
import { scales, type ScaleName } from "./scales"
import { emptyDatabase, removeServer, startServer, withClient } from "./server"
import { measureDeadlocks, measureSoundness } from "./soundness"
import { measureTotals } from "./totals"
import { measureValues } from "./values"

const usage = `Usage: npm run bench -- [--scale ${Object.keys(scales).join("|")}] or npm run bench -- reform`
const { values, words } = readCommandLine(usage, { scale: { type: "string", default: "province" } }, 1)
const reform = words[0] === "reform"
if (!(values.scale in scales) || words.length > (reform ? 1 : 0)) wrongUse(usage)
const scale = scales[values.scale as ScaleName]
const begun = performance.now()
const say = (text: string) => console.log(`${((performance.now() - begun) / 1000).toFixed(0).padStart(4)} s  ${text}`)

let server = await startServer()
const results: Result[] = []

/** Counts, reads and saves of a province or the nation. */
async function measureCounts(): Promise<void> {
  say(`building ${scale.cells} cells, ${scale.people} people, ${scale.years} years`)
  await withClient(server.url, (client) => build(client, scale))
  say("reads")
  results.push(...(await withClient(server.url, (client) => measureReads(client, scale))))
  say("saves")
  results.push(...(await whileFolding(server.url, () => measureSaves(server.url, scale))))
  say("10,000 at once")
  results.push(
    ...(await whileFolding(server.url, () => withClient(server.url, (client) => measureBulk(client, scale)))),
  )
  say("values of indicators")
  results.push(await whileFolding(server.url, () => withClient(server.url, (client) => measureValues(client, scale))))
  say("stated totals")
  results.push(await whileFolding(server.url, () => withClient(server.url, (client) => measureTotals(client, scale))))
  say("import")
  results.push(
    await whileFolding(server.url, () => withClient(server.url, (client) => measureImport(server.url, client, scale))),
  )
  say("backup")
  results.push(...(await whileFolding(server.url, () => measureBackups(server.url, scale))))
  say("pages")
  results.push(...(await withClient(server.url, (client) => measurePages(server.url, client, scale))))
  say("deadlocks")
  results.push(await whileFolding(server.url, () => measureDeadlocks(server.url, scale)))
  say("load, rollbacks, moves, kill -9")
  const sound = await measureSoundness(server.url, scale)
  server = sound.server
  results.push(sound.result)
}

try {
  await emptyDatabase(server.url)
  await migrate(server.url)
  if (reform) results.push(...(await measureReform(server.url, say)))
  else await measureCounts()
  say("done")
} finally {
  await server.stop()
  removeServer()
}
report(results)
