import { randomUUID } from "node:crypto"
import { db, type Tx } from "@/lib/db/client"
import { log } from "@/lib/log"
import { sendMail, sendsMail, type Mail, type Sent } from "./send-mail"

/** Writes mails that leave once the transaction holds: a save that is taken back or repeated sends none. `askedById` is told what cannot be delivered. */
export async function queueMail(tx: Tx, askedById: number, mails: Mail[]): Promise<void> {
  await tx.queuedMail.createMany({
    data: mails.map(({ to, ...mail }) => ({ ...mail, id: randomUUID(), recipient: to, askedById })),
  })
}

/** Half a day of doubling pauses. */
const mostTries = 10
const atOnce = 50

type Claimed = Mail & { id: string; tries: number }

/** Takes mails that are due for this process alone; whoever is killed before it says what became of one lets it be tried again. */
function claimDue(): Promise<Claimed[]> {
  return db().$queryRaw<Claimed[]>`
    UPDATE queued_mail SET tries = tries + 1, due_at = now() + interval '1 minute' * power(2, tries)
    WHERE id IN (SELECT id FROM queued_mail WHERE sent_at IS NULL AND failed_at IS NULL AND due_at <= now()
      ORDER BY due_at LIMIT ${atOnce}::int FOR UPDATE SKIP LOCKED)
    RETURNING id, recipient AS "to", subject, text, tries`
}

/** Neither address nor text is needed once there is nothing left to try. */
async function settle({ id, tries }: Claimed, sent: Sent): Promise<void> {
  const now = new Date()
  const done = sent === "taken" ? { sentAt: now } : sent === "refused" || tries >= mostTries ? { failedAt: now } : null
  if (done) await db().queuedMail.update({ where: { id }, data: { ...done, text: "", recipient: "" } })
}

/** Sends what is due; the id of a mail is the same at every try, so that a mail server may know it again. */
export async function sendDue(): Promise<void> {
  for (let due = await claimDue(); due.length > 0; due = await claimDue()) {
    const sent = await sendMail(due)
    await Promise.all(due.map((mail, i) => settle(mail, sent[i]!)))
  }
}

const pauseMs = 10_000

/** Looks every ten seconds for mails that are due, where this installation sends any. */
export function startMailLoop(): void {
  if (!sendsMail()) return
  let sending = false
  const look = async () => {
    if (sending) return
    sending = true
    await sendDue().catch((error: unknown) => log.warn({ error }, "mails were not sent, trying again"))
    sending = false
  }
  setInterval(() => void look(), pauseMs).unref()
}
