import { db } from "@/lib/db/client"
import { withDatabase } from "@/lib/db/with-database"
import { readCommandLine, wrongUse } from "./bare/command-line.mjs"
import { importFile } from "./import-file"

const usage = "Cách dùng: npm run import -- <sổ> <tệp.xlsx> --unit <mã đơn vị> --as <tên đăng nhập>"

const { values, words } = readCommandLine(usage, { unit: { type: "string" }, as: { type: "string" } }, 2)
const [register, file] = words
if (!register || !file || !values.unit || !values.as) wrongUse(usage)

const order = { register, file, unit: values.unit, account: values.as }
const done = await withDatabase(async () => {
  try {
    return await importFile(order, (line) => console.log(line))
  } finally {
    await db().$disconnect()
  }
})
process.exitCode = done ? 0 : 1
