"use server"

import { defineAction } from "@/lib/access/define-action"
import { calendarRoles } from "./calendar-roles"
import { deadlinesInput, setDeadlines } from "./set-deadlines"

export const setDeadlinesAction = defineAction({ can: calendarRoles, input: deadlinesInput, run: setDeadlines })
