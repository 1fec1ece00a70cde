import { spawn } from "node:child_process"

const running = new Set()

/** Runs one slow piece of work with a line when it begins, every ten seconds and when it is done. */
export async function step(label, work) {
  const began = Date.now()
  const elapsed = () => `${((Date.now() - began) / 1000).toFixed(1)} s`
  console.log(`· ${label} …`)
  const ticker = setInterval(() => console.log(`  ${label}: ${elapsed()}`), 10_000)
  try {
    const result = await work((line) => console.log(`  ${line} (${elapsed()})`))
    console.log(`✓ ${label}: ${elapsed()}`)
    return result
  } finally {
    clearInterval(ticker)
  }
}

/** Runs a program silently; rejects with the end of what it printed. */
export async function runQuietly(command, args, { env = {}, ...options } = {}) {
  const { code, output } = await runProgram(command, args, { env, stdio: ["ignore", "pipe", "pipe"], ...options })
  if (code !== 0) throw new Error(`${output.slice(-8000).trim()}\n${command} ${args.join(" ")}: exit code ${code}`)
}

/** Runs a program on this terminal; resolves to its exit code. */
export async function runVisibly(command, args, { env = {} } = {}) {
  return (await runProgram(command, args, { env, stdio: ["ignore", "inherit", "inherit"] })).code
}

/** Ends whatever `runQuietly` and `runVisibly` still have running. */
export function stopPrograms() {
  for (const child of running) child.kill("SIGTERM")
}

function runProgram(command, args, { env, ...options }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env: { ...process.env, ...env }, ...options })
    running.add(child)
    let output = ""
    child.stdout?.on("data", (chunk) => (output += chunk))
    child.stderr?.on("data", (chunk) => (output += chunk))
    child.once("error", reject)
    child.once("close", (code) => {
      running.delete(child)
      resolve({ code: code ?? 1, output })
    })
  })
}
