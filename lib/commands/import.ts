import { parseArgs } from "node:util"
import { db } from "@/lib/db/client"
import { withDatabase } from "@/lib/db/with-database"
import { importFile } from "./import-file"

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { unit: { type: "string" }, as: { type: "string" } },
})
const [register, file] = positionals

if (!register || !file || !values.unit || !values.as) {
  console.error("Cách dùng: npm run import -- <sổ> <tệp.xlsx> --unit <mã đơn vị> --as <tên đăng nhập>")
  process.exit(1)
}

const order = { register, file, unit: values.unit, account: values.as }
const done = await withDatabase(async () => {
  try {
    return await importFile(order, (line) => console.log(line))
  } finally {
    await db().$disconnect()
  }
})
process.exitCode = done ? 0 : 1
