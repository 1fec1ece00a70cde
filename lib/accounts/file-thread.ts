import { threadOf } from "@/lib/thread/in-thread"
import type * as tasks from "./heavy-files"

/** Does a heavy task of files of accounts in a thread: see `threadOf`. */
export const inAccountThread = threadOf<typeof tasks>()
