import pino from "pino"

/** Fields that may hold what people typed or who they are: never written, wherever they turn up. */
const PRIVATE = ["password", "text", "fullName", "username", "email", "address", "cookie", "authorization", "token"]

/** The process's logger. Log ids, counts and durations; a commitment's text or a person's name has no place here. */
export const log = pino({
  level: process.env.LOG_LEVEL || "info",
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: { paths: PRIVATE.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: "[…]" },
})
