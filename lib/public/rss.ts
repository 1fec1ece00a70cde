import { publicFeedHref, publicUnitHref } from "@/lib/addresses/units"
import { env } from "@/lib/env"
import type { IsoDate } from "@/lib/format/dates"
import { sampleNotice } from "@/lib/glossary"
import { escapeText as text } from "@/lib/format/escape"
import type { PublicUnit, PublishedRecord } from "./load-published"

/** An address as others outside of the site follow it. */
const whole = (href: string) => `${env().appUrl}${href}`
const rfc822 = (day: IsoDate) => new Date(`${day}T00:00:00Z`).toUTCString().replace("GMT", "+0000")
const later = ({ registeredOn, publishedOn }: PublishedRecord) =>
  publishedOn > registeredOn ? publishedOn : registeredOn

function item(model: PublishedRecord, slug: string): string {
  const { id, name, unitName, field } = model
  return `<item><title>${text(name)}</title><link>${text(whole(publicUnitHref(slug, { anchor: `mo-hinh-${id}` })))}</link>
<guid isPermaLink="false">${text(`${whole(publicUnitHref(slug))}/mo-hinh/${id}`)}</guid><pubDate>${rfc822(later(model))}</pubDate>
<description>${text(`${unitName}. ${field}.`)}</description></item>`
}

/** RSS 2.0 of the models that may be shown, the newest first. */
export function modelFeed({ unitName, slug, isSample }: PublicUnit, models: PublishedRecord[]): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
<title>${text(`Mô hình mới: ${unitName}`)}</title><link>${text(whole(publicUnitHref(slug)))}</link><language>vi</language>
<description>${text(`Mô hình học tập và làm theo của ${unitName} đã có sự đồng ý công khai.${isSample ? ` ${sampleNotice}` : ""}`)}</description>
<atom:link href="${text(whole(publicFeedHref(slug)))}" rel="self" type="application/rss+xml"/>
${models.map((model) => item(model, slug)).join("\n")}
</channel></rss>
`
}
