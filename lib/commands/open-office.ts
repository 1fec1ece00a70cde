import { db } from "@/lib/db/client"
import { migrate } from "@/lib/migrate/migrate"
import { NewerDatabase } from "@/lib/migrate/parts"
import { withDatabase } from "@/lib/db/with-database"
import { readCommandLine, wrongUse } from "./bare/command-line.mjs"
import { openInstallation } from "./open-installation"

const usage =
  'Cách dùng: npm run open-office -- --unit "Tỉnh ủy …" --admin <tên đăng nhập> --name "Họ và tên" [--type "Tỉnh ủy"] [--code <mã>] [--from 01/01/2016]'

const { values } = readCommandLine(usage, {
  unit: { type: "string" },
  type: { type: "string", default: "Tỉnh ủy" },
  code: { type: "string", default: "" },
  from: { type: "string", default: "01/01/2016" },
  admin: { type: "string" },
  name: { type: "string" },
})
if (!values.unit || !values.admin || !values.name) wrongUse(usage)

const { unit, type, code, from, admin, name } = values
const opened = await withDatabase(async (url) => {
  try {
    await migrate(url)
    return await openInstallation({ unit, type, code, from, admin, name })
  } catch (error) {
    if (error instanceof NewerDatabase) return { ok: false as const, message: error.message }
    throw error
  } finally {
    await db().$disconnect()
  }
})
if (opened.ok) {
  console.log(`Đã thành lập “${unit}”. Đăng nhập lần đầu: ${opened.username}, mật khẩu ${opened.firstPassword}`)
  console.log("Mật khẩu chỉ hiện một lần này và phải đổi khi đăng nhập.")
} else console.error(opened.message)
process.exitCode = opened.ok ? 0 : 1
