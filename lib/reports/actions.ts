"use server"

import { defineAction, defineHeavyAction } from "@/lib/access/define-action"
import { correctInput, correctReport } from "./correct-report"
import { createInput, createReport } from "./create-report"
import {
  acceptInput,
  acceptManyInput,
  acceptReport,
  acceptReports,
  lockReport,
  returnInput,
  returnReport,
} from "./decide-report"
import { inReportThread } from "./file-thread"
import { issueInput, issueReport } from "./issue-report"
import { deciderRoles, writerRoles } from "./report-roles"
import { stepInput, submitReport, withdrawReport } from "./submit-report"
import { removeTemplate, removeTemplateInput } from "@/lib/letters/templates"
import { substituteInput } from "./substitute/substitute-report"
import { withdrawTyped } from "./substitute/take-back"
import { typedInput, typeReport } from "./substitute/type-report"
import { letterInput, removeReport, textInput, writeLetter, writeText } from "./write-report"

export const createReportAction = defineAction({ can: writerRoles, input: createInput, run: createReport })
export const writeTextAction = defineAction({ can: writerRoles, input: textInput, run: writeText })
export const writeLetterAction = defineAction({ can: writerRoles, input: letterInput, run: writeLetter })
export const removeReportAction = defineAction({ can: writerRoles, input: stepInput, run: removeReport })
export const submitReportAction = defineAction({ can: writerRoles, input: stepInput, run: submitReport })
export const withdrawReportAction = defineAction({ can: writerRoles, input: stepInput, run: withdrawReport })
export const issueReportAction = defineAction({ can: writerRoles, input: issueInput, run: issueReport })
export const correctReportAction = defineAction({ can: writerRoles, input: correctInput, run: correctReport })
export const acceptReportAction = defineAction({ can: deciderRoles, input: acceptInput, run: acceptReport })
export const acceptReportsAction = defineAction({ can: deciderRoles, input: acceptManyInput, run: acceptReports })
export const returnReportAction = defineAction({ can: deciderRoles, input: returnInput, run: returnReport })
export const lockReportAction = defineAction({ can: deciderRoles, input: stepInput, run: lockReport })
export const removeTemplateAction = defineAction({
  can: writerRoles,
  input: removeTemplateInput,
  run: removeTemplate,
})
export const substituteReportAction = defineHeavyAction({
  can: deciderRoles,
  input: substituteInput,
  save: (order, given) => inReportThread("commitTyped", { order, given }),
})
export const typeReportAction = defineAction({ can: deciderRoles, input: typedInput, run: typeReport })
export const withdrawTypedAction = defineAction({ can: deciderRoles, input: stepInput, run: withdrawTyped })
