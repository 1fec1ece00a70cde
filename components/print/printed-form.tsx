import type { ReactNode } from "react"
import { longDate, type IsoDate } from "@/lib/format/dates"
import { datedFrom, headNames, type FormHeading } from "@/lib/format/form-heading"
import "./printed-form.css"

const dots = "…………………"

/**
 * A kind of page of its own, so that its pages are counted from 1 though many forms are printed at once: elements cannot set the page's
 * counter, kinds of pages can count. The number stands at the top from page 2 on.
 */
function pageRule(page: string): string {
  return `@page ${page} { size: A4; margin: 20mm 15mm 20mm 30mm; counter-increment: ${page};
    @top-center { content: counter(${page}, from-two); font: 14pt "Times New Roman", "Liberation Serif", Tinos, serif } }`
}

/** One printed form; `name` tells it from the others of the same print. */
export function PrintedForm({ name, children }: { name: string; children: ReactNode }) {
  const page = `form-${name}`
  return (
    <article className="printed-form" style={{ page }}>
      <style>{pageRule(page)}</style>
      {children}
    </article>
  )
}

/** Where and when a form is dated; what is not known yet is left to the pen. */
export function dateLine(heading: FormHeading, on: IsoDate | null): string {
  const place = datedFrom(heading) || dots
  return on ? longDate(place, on) : `${place}, ngày …… tháng …… năm ………`
}

/** The head of a party document: the issuing body on the left, the party on the right, and where and when. */
export function PrintedHead({ heading, date }: { heading: FormHeading; date: string }) {
  const { upperBody, issuingBody } = headNames(heading)
  return (
    <div className="two-blocks head">
      <div>
        {(upperBody || !issuingBody) && <p className="capitals">{upperBody || dots}</p>}
        <p className="capitals">
          <b>{issuingBody || dots}</b>
        </p>
        <p>*</p>
      </div>
      <div>
        <p>
          <span className="party">ĐẢNG CỘNG SẢN VIỆT NAM</span>
        </p>
        <p>
          <i>{date}</i>
        </p>
      </div>
    </div>
  )
}

/** Dotted lines to write on. */
export function Blank({ lines }: { lines: number }) {
  return Array.from({ length: lines }, (_, i) => <div key={i} className="blank" />)
}

/** A dotted end of a line to write on. */
export function Dots({ short }: { short?: boolean }) {
  return <span className={short ? "dots short" : "dots"} />
}

/** A box to tick. */
export function Choice({ name }: { name: string }) {
  return <span className="choice">☐ {name}</span>
}

interface Signer {
  /** On whose behalf, in capitals. */
  on: string
  post?: string
  name?: string
}

/** Two who sign, side by side. */
export function Signatures({ left, right }: { left?: Signer; right: Signer }) {
  return (
    <div className="two-blocks signature">
      {[left, right].map((signer, i) => (
        <div key={i}>
          {signer && (
            <p>
              <b>{signer.on}</b>
              {signer.post && (
                <>
                  <br />
                  {signer.post}
                </>
              )}
            </p>
          )}
          {signer?.name && <p className="name">{signer.name}</p>}
        </div>
      ))}
    </div>
  )
}
