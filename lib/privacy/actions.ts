"use server"

import { defineAction } from "@/lib/access/define-action"
import { pseudonymisePerson } from "./pseudonymise"
import { receiveRequest } from "./receive-request"
import { requestKeepers } from "./request-roles"
import { closeInput, liftInput, newRequestInput, pseudonymiseInput, restrictInput } from "./schema"
import { closeRequest, liftRestriction, restrictPerson } from "./settle-request"

const can = requestKeepers

export const receiveRequestAction = defineAction({ can, input: newRequestInput, run: receiveRequest })
export const closeRequestAction = defineAction({ can, input: closeInput, run: closeRequest })
export const restrictPersonAction = defineAction({ can, input: restrictInput, run: restrictPerson })
export const liftRestrictionAction = defineAction({ can, input: liftInput, run: liftRestriction })
export const pseudonymisePersonAction = defineAction({ can, input: pseudonymiseInput, run: pseudonymisePerson })
