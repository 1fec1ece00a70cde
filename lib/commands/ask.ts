import { createInterface } from "node:readline/promises"
import { Writable } from "node:stream"

/** Whether somebody sits at the terminal and can be asked. */
export const canAsk = () => Boolean(process.stdin.isTTY && process.stdout.isTTY)

/** Asks for something secret; what is typed is not shown. */
export async function askSecret(question: string): Promise<string> {
  process.stdout.write(question)
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
  const terminal = createInterface({ input: process.stdin, output: nowhere, terminal: true })
  try {
    return await terminal.question("")
  } finally {
    terminal.close()
    process.stdout.write("\n")
  }
}

/** Asks a question that "c" (có) says yes to. */
export async function askYes(question: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  try {
    return /^c(ó)?$/i.test((await terminal.question(`${question} [c/K] `)).trim().normalize("NFC"))
  } finally {
    terminal.close()
  }
}
