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

/** Starts the built server; `exited` resolves to its exit code, `stop` ends it. */
export function startServer(port, env = {}) {
  const child = spawn(process.execPath, [".next/standalone/server.js"], {
    // The channel tells the server that its parent is gone, even when that was killed outright.
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    env: { ...process.env, NODE_ENV: "production", HOSTNAME: "0.0.0.0", ...env, PORT: String(port) },
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

/** Waits until the server answers that it is healthy; rejects when it ended instead. */
export async function waitUntilHealthy(port, exited) {
  let code
  void exited.then((ended) => (code = ended))
  for (let tries = 0; tries < 300; tries++) {
    const healthy = await fetch(`http://127.0.0.1:${port}/api/health`).then(
      (response) => response.ok,
      () => false,
    )
    if (healthy) return
    if (code !== undefined) throw new Error(`The server ended with code ${code} while starting.`)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error("The server did not become healthy within a minute.")
}
