// `npm start`: from a fresh clone to a running office. Plain Node.js, because node_modules may not be there yet.
import { existsSync } from "node:fs"
import path from "node:path"
import { keptAuthSecret } from "./auth-secret.mjs"
import { ensureBuild } from "./build.mjs"
import { readCommandLine } from "./command-line.mjs"
import { whenNpmEnds } from "./npm-shell.mjs"
import { demandNode, ensureClient, ensurePackages } from "./packages.mjs"
import { demandFreePort, LOOPBACK, startServer, waitUntilHealthy } from "./server.mjs"
import { step, stopPrograms } from "./steps.mjs"

process.chdir(path.resolve(import.meta.dirname, "../../.."))
if (existsSync(".env")) process.loadEnvFile(".env")

readCommandLine("Cách dùng: npm start (các cài đặt ở tệp .env, xem .env.example)", {})

const stops = [stopPrograms]
let ending

function end(code) {
  ending ??= (async () => {
    for (const stop of stops.reverse()) await Promise.resolve(stop()).catch(say)
    process.exit(code)
  })()
  return ending
}

/** What went wrong, in its own words; the way through the code only for who looks for it. */
function say(error) {
  console.error(process.env.LOG_LEVEL === "debug" ? error : `\n${error instanceof Error ? error.message : error}`)
}

async function start() {
  demandNode()
  const port = Number(process.env.PORT || 3000)
  await demandFreePort(port)
  await ensurePackages()
  await ensureClient()
  process.env.AUTH_SECRET ||= keptAuthSecret()
  process.env.APP_URL ||= `http://localhost:${port}`
  process.env.NEXTAUTH_URL ||= process.env.APP_URL

  const { register } = await import("tsx/esm/api")
  register()
  const { prepare } = await import("../prepare.ts")
  const { accounts, empty } = await prepare(step, (stop) => stops.push(stop))
  await ensureBuild()

  // Whose passwords everybody knows must not be reached by others unasked.
  const host = process.env.HOST || (accounts.length > 0 ? LOOPBACK : "0.0.0.0")
  const server = startServer(port, { HOSTNAME: host })
  stops.push(server.stop)
  await step("Khởi động máy chủ", () => waitUntilHealthy(port, server.exited, host))
  console.log(`\nLan Tỏa: ${process.env.APP_URL}\n`)
  if (host === LOOPBACK) console.log("Chỉ máy này mở được. Để máy khác mở được: HOST=0.0.0.0 npm start\n")
  if (accounts.length > 0) printAccounts(accounts)
  else if (empty)
    console.log(`Chưa có đơn vị và tài khoản nào. Ở một cửa sổ khác, chạy:
  npm run open-office -- --unit "Tỉnh ủy …" --admin <tên đăng nhập> --name "Họ và tên"\n`)
  const { startNightly } = await import("../nightly.ts")
  stops.push(startNightly())
  await server.exited
  if (!ending) throw new Error("The server ended by itself; its last lines above say why.")
}

function printAccounts(accounts) {
  console.log(`Dữ liệu mẫu / sample data: các tài khoản dưới đây ai cũng biết mật khẩu.
Nếu người khác vào được hệ thống, hãy khóa các tài khoản này ở trang “Tài khoản”.
Để dùng thật, hãy bắt đầu từ cơ sở dữ liệu trống: SAMPLE_DATA=0 npm start, rồi npm run open-office (xem README).
(Everybody can know these passwords: lock the accounts where others can reach the office.
For real use begin with an empty database: SAMPLE_DATA=0 npm start, then npm run open-office; see README.)
`)
  for (const { username, password, role, unit } of accounts) {
    console.log(`  ${username.padEnd(24)} ${password.padEnd(20)} ${role.padEnd(8)} ${unit}`)
  }
  console.log("")
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => void end(0))
whenNpmEnds(() => void end(0))
start().catch((error) => {
  if (ending) return
  say(error)
  return end(1)
})
