import { heavyRead, heavySave } from "@/lib/access/heavy-task"
import { checkKeptSubstitute } from "./substitute/check-kept"
import { substituteReport, type SubstituteInput } from "./substitute/substitute-report"

// What is heavy about files of typed reports; see the functions that are called.

export const checkTyped = heavyRead((scope, { draft, search }: { draft: string; search: Record<string, string> }) =>
  checkKeptSubstitute(scope, draft, search),
)

export const commitTyped = heavySave((scope, input: SubstituteInput) => substituteReport(scope, input))
