import { z } from "zod"

/** A backup may be carried about: its passphrase must stand guessing. */
export const shortestPassphrase = 12

const FLAG = z.enum(["0", "1"], { error: "must be 0 or 1" })

const ENVIRONMENT = z
  .object({
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: "must be a postgresql:// address" }),
    AUTH_SECRET: z
      .string({ error: "is missing: generate one with `openssl rand -base64 32`" })
      .refine((secret) => Buffer.byteLength(secret) >= 32, "must be at least 32 bytes long"),
    PORT: z.coerce.number().int().min(1).max(65535).default(3000),
    APP_URL: z.url({ protocol: /^https?$/, error: "must be an http:// or https:// address" }).optional(),
    LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
    SAMPLE_DATA: FLAG.default("1"),
    TRUST_PROXY: FLAG.default("0"),
    SMTP_URL: z.url({ protocol: /^smtps?$/, error: "must be an smtp:// or smtps:// address" }).optional(),
    MAIL_FROM: z
      .string()
      .regex(/[^\s<>@]+@[^\s<>@]+/, "must hold an e-mail address")
      .optional(),
    BACKUP_DIR: z.string().optional(),
    BACKUP_KEEP: z.coerce.number({ error: "must be a number" }).int().min(1).max(365).default(7),
    BACKUP_AT: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "must be a time such as 02:00")
      .default("02:00"),
    BACKUP_WITHOUT_SECRETS: FLAG.default("0"),
    LANTOA_BACKUP_PASSPHRASE: z
      .string()
      .refine((phrase) => phrase.length >= shortestPassphrase, `must have at least ${shortestPassphrase} characters`)
      .optional(),
  })
  .refine(
    ({ BACKUP_DIR, BACKUP_WITHOUT_SECRETS, LANTOA_BACKUP_PASSPHRASE }) =>
      !BACKUP_DIR || BACKUP_WITHOUT_SECRETS === "1" || LANTOA_BACKUP_PASSPHRASE,
    {
      path: ["LANTOA_BACKUP_PASSPHRASE"],
      error: "is missing: nightly backups (BACKUP_DIR) need it, or BACKUP_WITHOUT_SECRETS=1 to leave the secrets out",
    },
  )
  .refine(({ SMTP_URL, MAIL_FROM }) => Boolean(SMTP_URL) === Boolean(MAIL_FROM), {
    path: ["MAIL_FROM"],
    error: "and SMTP_URL belong together: set both or neither",
  })

/** The checked settings of this process. `appUrl` has no trailing slash. */
export type Env = {
  databaseUrl: string
  authSecret: string
  appUrl: string
  port: number
  logLevel: z.infer<typeof ENVIRONMENT>["LOG_LEVEL"]
  sampleData: boolean
  trustProxy: boolean
  /** Null: this installation sends no mail. */
  mail: { smtpUrl: string; from: string } | null
  /** Nightly backups: the folder, how many good ones are kept, the time of day in Vietnam, and whether secrets go along. Null: none are made. */
  backup: { dir: string; keep: number; at: string; withSecrets: boolean } | null
}

/** Checks a set of variables; throws one error that names every wrong one, without repeating a value. */
export function parseEnv(variables: Record<string, string | undefined>): Env {
  const filled = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""))
  const parsed = ENVIRONMENT.safeParse(filled)
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join(".")} ${issue.message}`)
    throw new Error(`The environment is not complete (see .env.example):\n${lines.join("\n")}`)
  }
  const { data } = parsed
  return {
    databaseUrl: data.DATABASE_URL,
    authSecret: data.AUTH_SECRET,
    appUrl: (data.APP_URL ?? `http://localhost:${data.PORT}`).replace(/\/+$/, ""),
    port: data.PORT,
    logLevel: data.LOG_LEVEL,
    sampleData: data.SAMPLE_DATA === "1",
    trustProxy: data.TRUST_PROXY === "1",
    mail: data.SMTP_URL && data.MAIL_FROM ? { smtpUrl: data.SMTP_URL, from: data.MAIL_FROM } : null,
    backup: data.BACKUP_DIR
      ? {
          dir: data.BACKUP_DIR,
          keep: data.BACKUP_KEEP,
          at: data.BACKUP_AT,
          withSecrets: data.BACKUP_WITHOUT_SECRETS === "0",
        }
      : null,
  }
}

let checked: Env | undefined

/** The settings of this process, checked once on first use. */
export function env(): Env {
  return (checked ??= parseEnv(process.env))
}
