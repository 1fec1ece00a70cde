"use server"

import { defineAction } from "@/lib/access/define-action"
import { adminOnly } from "@/lib/access/roles"
import { pseudonymisePerson } from "./pseudonymise"
import { receiveRequest } from "./receive-request"
import { requestKeepers } from "./request-roles"
import { setRequestTerms } from "./request-terms"
import { requestTermsInput, closeInput, liftInput, newRequestInput, pseudonymiseInput, restrictInput } from "./schema"
import { closeRequest, liftRestriction, restrictPerson } from "./settle-request"

const can = requestKeepers

export const setRequestTermsAction = defineAction({ can: adminOnly, input: requestTermsInput, run: setRequestTerms })
export const receiveRequestAction = defineAction({ can, input: newRequestInput, run: receiveRequest })
export const closeRequestAction = defineAction({ can, input: closeInput, run: closeRequest })
export const restrictPersonAction = defineAction({ can, input: restrictInput, run: restrictPerson })
export const liftRestrictionAction = defineAction({ can, input: liftInput, run: liftRestriction })
export const pseudonymisePersonAction = defineAction({ can, input: pseudonymiseInput, run: pseudonymisePerson })
