import { createTransport } from "nodemailer"
import { env } from "@/lib/env"
import { log } from "@/lib/log"

/** A mail to one address; addresses never stand beside each other. */
export interface Mail {
  /** The same at every try. */
  id?: string
  to: string
  subject: string
  text: string
}

/** A mail server that does not answer must not hold a page. */
const patience = 10_000

/** Whether this installation can send mail. */
export function sendsMail(): boolean {
  return env().mail !== null
}

/** What went wrong, without an address: nodemailer's messages name the recipient. */
function note(error: unknown): void {
  log.warn({ code: error instanceof Error && "code" in error ? error.code : "unknown" }, "mail not sent")
}

function openTransport(url: string) {
  const timeouts = { connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience }
  return createTransport({ url, pool: true, ...timeouts })
}

/** Whether the mail server answers; asked once, so that a silent one is not waited for mail by mail. */
async function answers(transport: ReturnType<typeof openTransport>): Promise<boolean> {
  try {
    return await transport.verify()
  } catch (error) {
    note(error)
    return false
  }
}

/** What became of a mail: the server has it, or will never take it, or may take it later. */
export type Sent = "taken" | "refused" | "later"

/** SMTP (RFC 5321, 4.2.1): 5xx is for good, 4xx for now. */
const isForGood = (error: unknown) =>
  error instanceof Error &&
  "responseCode" in error &&
  typeof error.responseCode === "number" &&
  error.responseCode >= 500

/** Sends mails over a few connections; says what became of each. */
export async function sendMail(mails: Mail[]): Promise<Sent[]> {
  const { mail } = env()
  if (!mail || mails.length === 0) return mails.map(() => "later")
  const transport = openTransport(mail.smtpUrl)
  try {
    if (!(await answers(transport))) return mails.map(() => "later")
    const { host } = new URL(env().appUrl)
    const sent = await Promise.allSettled(
      mails.map(({ id, to, subject, text }) =>
        transport.sendMail({ to, subject, text, from: mail.from, ...(id ? { messageId: `<${id}@${host}>` } : {}) }),
      ),
    )
    return sent.map((one) => {
      if (one.status === "fulfilled") return "taken"
      note(one.reason)
      return isForGood(one.reason) ? "refused" : "later"
    })
  } finally {
    transport.close()
  }
}
