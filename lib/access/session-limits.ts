/** A session ends after these hours whatever is done. */
export const sessionHours = 8
/** After this time without a click the page asks whether to go on. */
export const idleWarningMinutes = 30
/** Without an answer the session ends. */
export const idleEndMinutes = 35
