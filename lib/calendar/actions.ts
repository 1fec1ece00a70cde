"use server"

import { defineAction } from "@/lib/access/define-action"
import { calendarRoles } from "./calendar-roles"
import { addOwnDeadline, ownDeadlineId, ownDeadlineInput, removeOwnDeadline } from "./own-deadlines"
import { deadlinesInput, setDeadlines } from "./set-deadlines"

export const setDeadlinesAction = defineAction({ can: calendarRoles, input: deadlinesInput, run: setDeadlines })
export const addOwnDeadlineAction = defineAction({ can: calendarRoles, input: ownDeadlineInput, run: addOwnDeadline })
export const removeOwnDeadlineAction = defineAction({
  can: calendarRoles,
  input: ownDeadlineId,
  run: removeOwnDeadline,
})
