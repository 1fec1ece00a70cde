import { z } from "zod"
import { db } from "@/lib/db/client"
import { withDatabase } from "@/lib/db/with-database"
import { readCommandLine, wrongUse } from "./bare/command-line.mjs"
import { importFile } from "./import-file"

/** What a preview would ask. */
const decisions = z.object({
  same: z.enum(["skip", "both", "update"]).nullable().default(null),
  oldFonts: z.enum(["convert", "keep"]).nullable().default(null),
})

const usage =
  "Cách dùng: npm run import -- <sổ> <tệp.xlsx> --unit <mã đơn vị> --as <tên đăng nhập> [--same skip|both|update] [--fonts convert|keep]"

const { values, words } = readCommandLine(
  usage,
  {
    unit: { type: "string" },
    as: { type: "string" },
    same: { type: "string" },
    fonts: { type: "string" },
  },
  2,
)
const [register, file] = words
if (!register || !file || !values.unit || !values.as) wrongUse(usage)

const decided = decisions.safeParse({ same: values.same?.toLowerCase(), oldFonts: values.fonts?.toLowerCase() })
if (!decided.success) wrongUse(usage)

const order = { register, file, unit: values.unit, account: values.as, decided: decided.data }
const done = await withDatabase(async () => {
  try {
    return await importFile(order, (line) => console.log(line))
  } finally {
    await db().$disconnect()
  }
})
process.exitCode = done ? 0 : 1
