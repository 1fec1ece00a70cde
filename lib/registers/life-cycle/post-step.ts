import type { RouteInput } from "@/lib/access/define-route"
import { readForm, seeOther } from "@/lib/access/multipart"
import type { Scope } from "@/lib/access/scope"
import { typedText } from "@/lib/access/typed-text"
import { lifeStageNames } from "@/lib/glossary"
import { maxFileBytes } from "../attachments/media-type"
import { uploadedFile } from "../attachments/upload"
import { registerByKey } from "../registry"
import type { LifeKey } from "./life-row"
import type { StepProblems } from "./step-problems"
import { recordStep, type StepKind } from "./steps"

const longestKept = 1000

function textOf(form: FormData | null, name: string): string {
  const value = form?.get(name)
  return typeof value === "string" ? typedText(value).replaceAll("\r\n", "\n").trim() : ""
}

const isKind = (text: string): text is StepKind =>
  text === "note" || (text !== "proposed" && Object.hasOwn(lifeStageNames, text))

/** Back to the form with what was typed and, by field, what is wrong with it. */
function refusedPath(
  page: string,
  typed: Record<"buoc" | "ngay" | "minh-chung", string>,
  problems: StepProblems,
): string {
  const wrong = Object.entries(problems).map(([field, code]) => [`loi-${field}`, code])
  const kept = { ...typed, ngay: typed.ngay.slice(0, 40), "minh-chung": typed["minh-chung"].slice(0, longestKept) }
  return `${page}?${new URLSearchParams([...Object.entries(kept), ...wrong])}#buoc-tiep`
}

/** Larger than a file and the words beside it never are. */
export const maxStepBytes = maxFileBytes + 100_000

/**
 * Answers a post that records a step with an optional file: a plain form, because a server action takes no file of that size.
 * It redirects: to the record, or back to the form.
 */
export async function postStep(scope: Scope, key: LifeKey, { params, request }: RouteInput, body: Uint8Array) {
  const page = `/${registerByKey(key)!.slug}/${params.id}`
  const form = await readForm(request, body)
  const typed = {
    buoc: textOf(form, "buoc").slice(0, 20),
    ngay: textOf(form, "ngay"),
    "minh-chung": textOf(form, "minh-chung"),
  }
  const result = await recordStep(scope, key, {
    id: Number(params.id),
    version: Number(textOf(form, "version")),
    kind: isKind(typed.buoc) ? typed.buoc : null,
    on: typed.ngay,
    evidence: typed["minh-chung"],
    file: await uploadedFile(form),
  })
  if (!result) return null
  if ("problems" in result) return { response: seeOther(refusedPath(page, typed, result.problems)), events: [] }
  return { response: seeOther(`${page}?da-luu=1`), events: result.events }
}
