import { Refusal } from "@/lib/backup/refusal"
import { failureText } from "@/lib/backup/failure-text"

/** Runs a command to its end: whatever it refuses is said in one line and exit code 1, without a stack. */
export async function runCommand(run: () => Promise<boolean>): Promise<void> {
  try {
    process.exitCode = (await run()) ? 0 : 1
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : `${failureText(error)} ${told(error)}`)
    process.exitCode = 1
  }
}

/** What the machine or the database said; its details, which may repeat what people typed, stay away. */
const told = (error: unknown) => (error instanceof Error ? error.message : String(error))
