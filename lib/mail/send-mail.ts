import { createTransport } from "nodemailer"
import { env } from "@/lib/env"
import { log } from "@/lib/log"

/** A mail to one address; addresses never stand beside each other. */
export interface Mail {
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

/** Sends mails over a few connections; says of each whether the mail server took it. */
export async function sendMail(mails: Mail[]): Promise<boolean[]> {
  const { mail } = env()
  if (!mail || mails.length === 0) return mails.map(() => false)
  const transport = openTransport(mail.smtpUrl)
  try {
    if (!(await answers(transport))) return mails.map(() => false)
    const sent = await Promise.allSettled(mails.map((one) => transport.sendMail({ ...one, from: mail.from })))
    for (const one of sent) if (one.status === "rejected") note(one.reason)
    return sent.map(({ status }) => status === "fulfilled")
  } finally {
    transport.close()
  }
}
