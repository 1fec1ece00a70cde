import { execute } from "@/lib/db/scratch-database"
import { withDatabase } from "@/lib/db/with-database"

await withDatabase((url) => execute(url, "SELECT roll_up.rebuild()"))
console.log("Trees and figures are computed again from the placements and the records.")
