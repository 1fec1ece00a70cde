/** A session ends after these hours whatever is done. */
export const sessionHours = 8
/** This long before that end the page says so. */
export const closingWarningMinutes = 10
/** After this time without a click the page asks whether to go on. */
export const idleWarningMinutes = 30
/** Without an answer the session ends. */
export const idleEndMinutes = 35
