"use server"

import { defineAction } from "@/lib/access/define-action"
import { mailReminder, reminderInput } from "./mail-reminder"
import { reminderRoles, reportRoles } from "./report-roles"
import { nothingInput, sayNothing, takeBackNothing } from "./say-nothing"

export const sayNothingAction = defineAction({ can: reportRoles, input: nothingInput, run: sayNothing })
export const takeBackNothingAction = defineAction({ can: reportRoles, input: nothingInput, run: takeBackNothing })
export const mailReminderAction = defineAction({ can: reminderRoles, input: reminderInput, run: mailReminder })
