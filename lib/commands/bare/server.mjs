import { spawn } from "node:child_process"
import { createServer } from "node:net"

/** Refuses to go on when somebody listens on the port already. */
export function demandFreePort(port) {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once("error", (error) => {
      const taken = `Cổng ${port} đang có chương trình khác dùng; hãy chạy lại với cổng khác, ví dụ: PORT=${port + 1} npm start (port ${port} is taken)`
      reject(new Error(error.code === "EADDRINUSE" ? taken : `Không mở được cổng ${port}: ${error.message}`))
    })
    probe.listen(port, "0.0.0.0", () => probe.close(resolve))
  })
}

/** Reached by this machine alone. */
export const LOOPBACK = "127.0.0.1"

/** Starts the built server, on this machine alone unless HOSTNAME says otherwise; `exited` resolves to its exit code, `stop` ends it. */
export function startServer(port, env = {}) {
  const child = spawn(process.execPath, [".next/standalone/server.js"], {
    // The channel tells the server that its parent is gone, even when that was killed outright.
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    env: { ...process.env, NODE_ENV: "production", HOSTNAME: LOOPBACK, ...env, PORT: String(port) },
  })
  const exited = new Promise((resolve) => child.once("exit", (code) => resolve(code ?? 1)))
  const stop = async () => {
    child.kill("SIGTERM")
    const killer = setTimeout(() => child.kill("SIGKILL"), 10_000)
    await exited
    clearTimeout(killer)
  }
  return { exited, stop }
}

/** Whether a name that servers listen on means every address of the machine. */
const isEverywhere = (host) => host === "0.0.0.0" || host === "::"

/** Waits until the server answers that it is healthy; rejects when it ended instead. */
export async function waitUntilHealthy(port, exited, host = LOOPBACK) {
  const { href } = new URL(`http://${isEverywhere(host) ? LOOPBACK : host}:${port}/api/health`)
  let code
  void exited.then((ended) => (code = ended))
  for (let tries = 0; tries < 300; tries++) {
    const healthy = await fetch(href).then(
      (response) => response.ok,
      () => false,
    )
    if (healthy) return
    if (code !== undefined) throw new Error(`The server ended with code ${code} while starting.`)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error("The server did not become healthy within a minute.")
}
