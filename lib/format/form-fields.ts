/** By this field a form that is sent twice is known again. */
export const requestIdField = "requestId"

/** The form whose draft goes once it is saved. */
export const draftField = "draftForm"
