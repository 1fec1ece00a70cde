import { setPriority } from "node:os"

/** Takes what processor time the office leaves: saves and pages come first. */
export function yieldToOffice(): void {
  setPriority(10)
}
