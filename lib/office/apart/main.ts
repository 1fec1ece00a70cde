import { buffer } from "node:stream/consumers"
import { standGuard } from "@/lib/office/apart/guard"
import { tasks } from "@/lib/office/apart/tasks"

/** The process apart: one task with its order and bytes from the standard input, one answer, the end. */
async function work(): Promise<void> {
  const [name = "", megabytes = "0"] = process.argv.slice(2)
  standGuard(Number(megabytes))
  const input = await buffer(process.stdin)
  const bytesFrom = 4 + input.readUInt32LE(0)
  const order: unknown = JSON.parse(input.toString("utf8", 4, bytesFrom))
  const output = await tasks[name]!(order, new Uint8Array(input.subarray(bytesFrom)))
  process.stdout.write(output, () => process.exit(0))
}

void work()
