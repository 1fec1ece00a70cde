import { describe, expect, test } from "vitest"
import { parseEnv } from "@/lib/env"

const enough = { DATABASE_URL: "postgresql://lantoa@127.0.0.1/lantoa", AUTH_SECRET: "x".repeat(32) }

describe("parseEnv", () => {
  test("fills in what may be left out", () => {
    expect(parseEnv(enough)).toEqual({
      databaseUrl: enough.DATABASE_URL,
      authSecret: enough.AUTH_SECRET,
      appUrl: "http://localhost:3000",
      port: 3000,
      logLevel: "info",
      sampleData: true,
      trustProxy: false,
      mail: null,
      backup: null,
    })
  })

  test("takes an empty variable for one that is not set", () => {
    expect(parseEnv({ ...enough, PORT: "", APP_URL: "" }).appUrl).toBe("http://localhost:3000")
  })

  test("drops the slash at the end of the address, which no Origin header has", () => {
    expect(parseEnv({ ...enough, APP_URL: "https://lantoa.example/" }).appUrl).toBe("https://lantoa.example")
  })

  test("refuses a missing and a short secret, counted in bytes, and does not repeat it", () => {
    expect(() => parseEnv({ DATABASE_URL: enough.DATABASE_URL })).toThrow("AUTH_SECRET is missing")
    expect(() => parseEnv({ ...enough, AUTH_SECRET: "short" })).toThrow(
      /^(?!.*short\b)[^]*AUTH_SECRET must be at least 32/,
    )
    expect(parseEnv({ ...enough, AUTH_SECRET: "ệ".repeat(11) }).authSecret).toHaveLength(11)
  })

  test("sends mail only when it knows both by whom and as whom", () => {
    const [SMTP_URL, MAIL_FROM] = ["smtps://u:secret@mail.example:465", "Lan Tỏa <lan-toa@mail.example>"]
    expect(parseEnv({ ...enough, SMTP_URL, MAIL_FROM }).mail).toEqual({ smtpUrl: SMTP_URL, from: MAIL_FROM })
    expect(() => parseEnv({ ...enough, SMTP_URL })).toThrow(/^(?!.*secret)[^]*MAIL_FROM and SMTP_URL belong together/)
    expect(() => parseEnv({ ...enough, MAIL_FROM })).toThrow("belong together")
  })

  test("makes nightly backups once it knows where to, and with secrets only under a passphrase", () => {
    const [BACKUP_DIR, LANTOA_BACKUP_PASSPHRASE] = ["/mnt/sao-luu", "mười hai ký tự"]
    const backup = { dir: BACKUP_DIR, keep: 7, at: "02:00", withSecrets: true }
    expect(parseEnv({ ...enough, BACKUP_DIR, LANTOA_BACKUP_PASSPHRASE }).backup).toEqual(backup)
    expect(
      parseEnv({ ...enough, BACKUP_DIR, BACKUP_WITHOUT_SECRETS: "1", BACKUP_AT: "23:30", BACKUP_KEEP: "3" }).backup,
    ).toEqual({
      dir: BACKUP_DIR,
      keep: 3,
      at: "23:30",
      withSecrets: false,
    })
    expect(() => parseEnv({ ...enough, BACKUP_DIR })).toThrow("LANTOA_BACKUP_PASSPHRASE is missing")
  })

  test.each([
    ["BACKUP_AT", "24:00"],
    ["BACKUP_KEEP", "0"],
    ["LANTOA_BACKUP_PASSPHRASE", "ngắn"],
    ["SMTP_URL", "https://mail.example"],
    ["MAIL_FROM", "nobody"],
    ["DATABASE_URL", "mysql://x"],
    ["APP_URL", "lantoa.example"],
    ["PORT", "70000"],
    ["LOG_LEVEL", "loud"],
    ["SAMPLE_DATA", "no"],
  ])("names a wrong %s", (name, value) => {
    expect(() => parseEnv({ ...enough, [name]: value })).toThrow(name)
  })
})
