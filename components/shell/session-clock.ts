import { closingWarningMinutes, idleEndMinutes, idleWarningMinutes } from "@/lib/access/session-limits"
import { sessionHref } from "@/lib/addresses/accounts"

/** idle: nobody has touched the page for long; closing: the absolute end is near; over: the server has ended the session. */
export type SessionState = "live" | "idle" | "closing" | "over"

const minute = 60_000
const tick = minute / 4
/** Somebody who types for long without sending anything is told of to the server this often. */
const reportEvery = 5 * minute
const shared = "lantoa-contact"

/** Follows one session from the page: what the reader does, when the server was last asked (by any tab), what is left. */
export class SessionClock {
  private acted = Date.now()
  private readonly timer: number
  private told: SessionState = "live"
  private endedAt = 0
  private asking = false

  constructor(
    private endsAt: Date,
    private readonly tell: (state: SessionState) => void,
  ) {
    this.contact()
    this.timer = window.setInterval(() => void this.check(), tick)
    for (const event of ["pointerdown", "keydown"]) window.addEventListener(event, this.act)
  }

  stop() {
    window.clearInterval(this.timer)
    for (const event of ["pointerdown", "keydown"]) window.removeEventListener(event, this.act)
  }

  /** The server has just been asked for something. */
  contact() {
    localStorage.setItem(shared, String(Date.now()))
  }

  /** Tells the server that somebody is here; the answer may be that the session is over. */
  async goOn() {
    this.acted = Date.now()
    await this.report()
  }

  private readonly act = () => {
    if (this.told === "live" || this.told === "closing") this.acted = Date.now()
  }

  private contacted() {
    return Number(localStorage.getItem(shared) ?? 0)
  }

  private async report() {
    if (this.asking) return
    this.asking = true
    const response = await fetch(sessionHref(), { cache: "no-store" }).catch(() => null)
    this.asking = false
    if (!response) return
    if (!response.ok) return this.show("over")
    const answer = (await response.json()) as { endsAt: string }
    this.endsAt = new Date(answer.endsAt)
    this.contact()
    this.show("live")
  }

  private async check() {
    const now = Date.now()
    if (this.told === "over") {
      // A request after the end: somebody has signed in again in another tab.
      if (this.contacted() > this.endedAt) await this.report()
      return
    }
    const quiet = now - Math.max(this.acted, this.contacted())
    if (now > this.endsAt.getTime() || quiet > idleEndMinutes * minute) this.show("over")
    else if (quiet > idleWarningMinutes * minute) this.show("idle")
    else if (this.acted > this.contacted() && now - this.contacted() > reportEvery) await this.report()
    else if (this.endsAt.getTime() - now < closingWarningMinutes * minute) this.show("closing")
    else this.show("live")
  }

  private show(state: SessionState) {
    if (state === this.told) return
    if (state === "over") this.endedAt = Date.now()
    this.told = state
    this.tell(state)
  }
}
