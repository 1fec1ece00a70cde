import { Refusal } from "@/lib/backup/refusal"
import { failureText } from "@/lib/backup/failure-text"

/**
 * Runs a command to its end: whatever it refuses is said in one line and exit code 1, without a stack. `parse` reads the arguments; when it cannot,
 * the usage is printed.
 */
export async function runCommand<T>(
  usage: string,
  parse: () => T | null,
  run: (given: T) => Promise<boolean>,
): Promise<void> {
  const given = orNull(parse)
  if (given === null) {
    console.error(usage)
    process.exitCode = 1
    return
  }
  try {
    process.exitCode = (await run(given)) ? 0 : 1
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : `${failureText(error)} ${told(error)}`)
    process.exitCode = 1
  }
}

function orNull<T>(parse: () => T | null): T | null {
  try {
    return parse()
  } catch {
    return null
  }
}

/** What the machine or the database said; its details, which may repeat what people typed, stay away. */
const told = (error: unknown) => (error instanceof Error ? error.message : String(error))
