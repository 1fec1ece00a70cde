import type { RouteInput } from "@/lib/access/define-route"
import { seeOther } from "@/lib/access/multipart"
import type { Scope } from "@/lib/access/scope"
import { typedText } from "@/lib/access/typed-text"
import { recordHref } from "@/lib/addresses/records"
import { lifeStageNames } from "@/lib/glossary"
import { maxFileBytes } from "../attachments/kinds"
import { takeFile, type TakenFile } from "../attachments/take-file"
import type { Register } from "../register-types"
import type { StepProblems } from "./step-problems"
import { recordStep, type StepKind } from "./steps"

const longestKept = 1000

function textOf(form: FormData | null, name: string): string {
  const value = form?.get(name)
  return typeof value === "string" ? typedText(value).replaceAll("\r\n", "\n").trim() : ""
}

const isKind = (text: string): text is StepKind =>
  text === "note" || (text !== "proposed" && Object.hasOwn(lifeStageNames, text))

/** What brings the form back with what was typed and, by field, what is wrong with it. */
function refusedQuery(typed: Record<"buoc" | "ngay" | "minh-chung", string>, problems: StepProblems): URLSearchParams {
  const wrong = Object.entries(problems).map(([field, code]) => [`loi-${field}`, code])
  const kept = { ...typed, ngay: typed.ngay.slice(0, 40), "minh-chung": typed["minh-chung"].slice(0, longestKept) }
  return new URLSearchParams([...Object.entries(kept), ...wrong])
}

/** A posted step; the file is null when none was chosen. */
interface PostedStep {
  form: FormData | null
  file: TakenFile | null
}

/** Takes a posted step with its file. */
export async function takeStep(form: FormData | null): Promise<PostedStep> {
  const file = await takeFile(form)
  return { form, file: file.refusal === "chua-chon" ? null : file }
}

/** Larger than a file and the words beside it never are. */
export const maxStepBytes = maxFileBytes + 100_000

/**
 * Answers a post that records a step with an optional file: a plain form, because a server action takes no file of that size.
 * It redirects: to the record, or back to the form.
 */
export async function postStep(scope: Scope, register: Register, { params }: RouteInput, { form, file }: PostedStep) {
  const to = (leading: Parameters<typeof recordHref>[2]) => seeOther(recordHref(register.slug, params.id!, leading))
  const typed = {
    buoc: textOf(form, "buoc").slice(0, 20),
    ngay: textOf(form, "ngay"),
    "minh-chung": textOf(form, "minh-chung"),
  }
  const result = await recordStep(scope, register, {
    id: Number(params.id),
    version: Number(textOf(form, "version")),
    kind: isKind(typed.buoc) ? typed.buoc : null,
    on: typed.ngay,
    evidence: typed["minh-chung"],
    file,
  })
  if (!result) return null
  if ("problems" in result)
    return { response: to({ query: refusedQuery(typed, result.problems), anchor: "buoc-tiep" }), events: [] }
  return { response: to({ flash: { saved: true } }), events: result.events }
}
