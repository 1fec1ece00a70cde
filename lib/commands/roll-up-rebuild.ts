import { execute } from "@/lib/db/scratch-database"
import { withDatabase } from "@/lib/db/with-database"
import { readCommandLine } from "./bare/command-line.mjs"

readCommandLine("Usage: npm run roll-up:rebuild", {})

await withDatabase((url) => execute(url, "SELECT roll_up.rebuild()"))
console.log("Trees and figures are computed again from the placements and the records.")
