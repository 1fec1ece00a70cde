import { publicFeedHref } from "@/lib/addresses/units"
import { formatDate } from "@/lib/format/dates"
import { formatSum } from "@/lib/qualifier"
import { exemplarKindNames, sampleNotice } from "@/lib/glossary"
import { placedFigures } from "@/lib/roll-up/placed-figures"
import { escapeText as text } from "@/lib/format/escape"
import type { PublicUnit, PublishedRecord, PublishedTotal } from "./load-published"

export interface Published {
  unit: PublicUnit
  totals: PublishedTotal[]
  models: PublishedRecord[]
  exemplars: PublishedRecord[]
}

const style = `body{margin:0 auto;max-width:60rem;padding:1rem;font:1.0625rem/1.6 system-ui,sans-serif;color:#1c1c1a;background:#fff}
h1{font-size:1.6rem;line-height:1.3}h2{font-size:1.25rem;margin-top:2.25rem}.muted{color:#55554f}
.wide{overflow-x:auto}table{border-collapse:collapse;width:100%}caption{text-align:left;font-weight:600;padding:.4rem 0}
th,td{text-align:left;padding:.4rem .75rem;border-bottom:1px solid #d9d9d3;vertical-align:baseline}th[scope=row]{font-weight:400}
td.number,th.number{text-align:right;font-variant-numeric:tabular-nums}li{padding:.35rem 0}a{color:#0b4f9c;display:inline-block;padding:.6rem 0}`

/** The totals of a year as a table. */
function yearTable(year: number, totals: PublishedTotal[]): string {
  const typed = totals.some(({ substituted }) => substituted) ? " (cấp trên nhập hộ)" : ""
  const rows = placedFigures(totals.map((total) => ({ ...total, key: total.figureKey }))).map(
    ({ label, unitOfCount, value, words }) =>
      `<tr><th scope="row">${text(label)}</th><td>${text(unitOfCount)}</td><td class="number">${formatSum(value, words)}</td></tr>`,
  )
  return `<div class="wide" role="region" aria-label="Năm ${year}" tabindex="0"><table><caption>Năm ${year}${typed}</caption>
<thead><tr><th scope="col">Chỉ tiêu</th><th scope="col">Đơn vị tính</th><th scope="col" class="number">Số</th></tr></thead>
<tbody>${rows.join("")}</tbody></table></div>`
}

function totalsPart(totals: PublishedTotal[]): string {
  const years = [...new Set(totals.map(({ year }) => year))]
  if (years.length === 0) return "<p>Chưa có báo cáo năm nào được chấp nhận.</p>"
  return years
    .map((year) =>
      yearTable(
        year,
        totals.filter((one) => one.year === year),
      ),
    )
    .join("\n")
}

function listPart(records: PublishedRecord[], anchor: string, none: string): string {
  if (records.length === 0) return `<p>${none}</p>`
  const items = records.map(({ id, name, unitName, field, kind, registeredOn }) => {
    const what = [kind && exemplarKindNames[kind], field, unitName, `đăng ký ${formatDate(registeredOn)}`]
    return `<li id="${anchor}-${id}"><strong>${text(name)}</strong><br><span class="muted">${text(what.filter(Boolean).join(" · "))}</span></li>`
  })
  return `<ul>${items.join("")}</ul>`
}

/** The public page of a unit: no script, no cookie, nothing but what was published. */
export function pageHtml({ unit, totals, models, exemplars }: Published): string {
  const title = `${text(unit.unitName)}: kết quả học tập và làm theo`
  const feed = publicFeedHref(text(unit.slug))
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><link rel="alternate" type="application/rss+xml" title="Mô hình mới" href="${feed}"><link rel="icon" href="/favicon.svg">
<style>${style}</style></head><body><main>
<h1>${title}</h1>${unit.isSample ? `\n<p><strong>${sampleNotice}</strong></p>` : ""}
<p class="muted">Số liệu của báo cáo năm đã được chấp nhận; mô hình, điển hình đã có sự đồng ý công khai.</p>
<h2>Số liệu</h2>
${totalsPart(totals)}
<h2>Mô hình</h2>
${listPart(models, "mo-hinh", "Chưa có mô hình nào được công khai.")}
<p><a href="${feed}">Nhận tin mô hình mới (RSS)</a></p>
<h2>Điển hình tiên tiến</h2>
${listPart(exemplars, "dien-hinh", "Chưa có điển hình nào được công khai.")}
</main></body></html>
`
}
