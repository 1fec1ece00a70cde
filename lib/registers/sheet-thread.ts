import { threadOf } from "@/lib/thread/in-thread"
import type * as tasks from "./heavy-sheets"

/** Does a heavy task of a register's sheets in a thread: see `threadOf`. */
export const inSheetThread = threadOf<typeof tasks>()
