import type { z } from "zod"
import { lifeStageNames } from "@/lib/glossary"
import type { Field, FormSection } from "../field"
import { keysOf, oneOf, optionalId, optionalPastDay, optionalText, pastDay, requiredText } from "@/lib/schema-parts"
import { stageDay, stageOrder } from "./rules"

/** The days of a life cycle. A form gives only the day of the proposal; screens add the rest step by step. */
const lifeShape = {
  proposedOn: pastDay,
  stage: oneOf(keysOf(lifeStageNames)).default("proposed"),
  registeredOn: optionalPastDay,
  startedOn: optionalPastDay,
  recognisedOn: optionalPastDay,
  replicatedOn: optionalPastDay,
  stoppedOn: optionalPastDay,
}

/** Consent to show the record to everybody: from a day on, by somebody's word; or none. */
const consentShape = {
  publishConsentOn: optionalPastDay,
  publishConsentBy: optionalText(200),
}

/** Consent names both its day and who gave it. */
function checkConsent(
  { publishConsentOn, publishConsentBy }: z.infer<z.ZodObject<typeof consentShape>>,
  context: z.RefinementCtx,
): void {
  if (publishConsentOn !== null && publishConsentBy === "") {
    context.addIssue({ code: "custom", path: ["publishConsentBy"], message: "Ghi rõ ai đồng ý công khai." })
  }
  if (publishConsentOn === null && publishConsentBy !== "") {
    context.addIssue({ code: "custom", path: ["publishConsentOn"], message: "Ghi ngày đồng ý công khai." })
  }
}

/** The part of a form that records consent to publish. */
export const consentSection: FormSection = {
  title: "Đồng ý công khai",
  fields: [
    {
      name: "publishConsentOn",
      label: "Ngày đồng ý công khai",
      kind: "date",
      hint: "Để trống thì không bao giờ hiện trên trang công khai.",
      optional: true,
    },
    {
      name: "publishConsentBy",
      label: "Người đồng ý",
      kind: "text",
      hint: "Cá nhân được nêu tên, hoặc người đại diện tập thể.",
      optional: true,
    },
  ],
}

export type Life = z.infer<z.ZodObject<typeof lifeShape>>

/** What is entered of models and exemplars alike, beside their unit. */
export const livedShape = {
  name: requiredText(200),
  fieldKey: requiredText(40),
  themeId: optionalId,
  ...lifeShape,
  ...consentShape,
}

export type Lived = z.infer<z.ZodObject<typeof livedShape>>

/** The rules between fields of these. */
export function checkLived(input: Lived, context: z.RefinementCtx): void {
  checkLife(input, context)
  checkConsent(input, context)
}

/** Every stage up to the present one has its day, and the days follow each other. */
function checkLife(input: Life, context: z.RefinementCtx): void {
  const reached = input.stage === "stopped" ? 1 : stageOrder.indexOf(input.stage) + 1
  const needed = [...stageOrder.slice(0, reached), ...(input.stage === "stopped" ? (["stopped"] as const) : [])]
  for (const stage of needed) {
    if (!input[stageDay[stage]]) {
      context.addIssue({
        code: "custom",
        path: [stageDay[stage]],
        message: `Giai đoạn này cần ngày “${lifeStageNames[stage]}”.`,
      })
    }
  }
  let last = ""
  for (const name of Object.values(stageDay)) {
    const day = input[name]
    if (day && day < last)
      context.addIssue({ code: "custom", path: [name], message: "Ngày này trước ngày của giai đoạn liền trước." })
    last = day ?? last
  }
}

/** The newest day of a life: when it was last heard of. */
export function lastDay(input: Life): string {
  return Object.values(stageDay)
    .map((name) => input[name] ?? "")
    .reduce((a, b) => (a > b ? a : b))
}

const dayField = (name: string, label: string): Field => ({ name, label, kind: "date", optional: true })

/** The columns of a sheet that the form does not hold. */
export const lifeSheetFields: Field[] = [
  { name: "stage", label: "Giai đoạn", kind: "choice", optional: true },
  dayField("registeredOn", "Ngày đăng ký"),
  dayField("startedOn", "Ngày bắt đầu thực hiện"),
  dayField("recognisedOn", "Ngày công nhận"),
  dayField("replicatedOn", "Ngày nhân rộng"),
  dayField("stoppedOn", "Ngày dừng"),
]
