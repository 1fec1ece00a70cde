/** By this field a form that is sent twice is known again. */
export const requestIdField = "requestId"

/** The draft that a form was filled from, which goes with the save as the form's own does. */
export const draftField = "draftId"
