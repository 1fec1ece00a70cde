import { threadOf } from "@/lib/thread/in-thread"
import type * as tasks from "./heavy-files"

/** Does a heavy task of files about units in a thread: see `threadOf`. */
export const inUnitThread = threadOf<typeof tasks>()
