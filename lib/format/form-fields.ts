/** By this field a form that is sent twice is known again. */
export const requestIdField = "requestId"

/** A form that keeps drafts says here which one it was filled from, if any: that and its own go with the save. */
export const draftField = "draftId"
