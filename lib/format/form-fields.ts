/** By this field a form that is sent twice is known again. */
export const requestIdField = "requestId"
