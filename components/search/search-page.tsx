import Link from "next/link"
import { shown } from "@/components/records/record-table"
import { Button } from "@/components/ui/button"
import { EmptyState } from "@/components/ui/empty-state"
import { PageHeading } from "@/components/ui/page-heading"
import { recordHref, registerHref } from "@/lib/addresses/records"
import { unitHref, unitsHref } from "@/lib/addresses/units"
import { searchHref } from "@/lib/addresses/work"
import { formatNumber } from "@/lib/format/numbers"
import { glossary } from "@/lib/glossary"
import { listSearch } from "@/lib/register/list-query"
import type { ListRow } from "@/lib/register/list-sql"
import type { SearchData, SearchGroup } from "@/lib/search/load-search"
import type { FoundUnit } from "@/lib/units/search-units"

const LINK = "inline-flex min-h-11 items-center visited:text-link"

function SearchBox({ text }: { text: string }) {
  return (
    <form
      method="get"
      action={searchHref()}
      role="search"
      className="mb-6 flex flex-wrap items-end gap-3 rounded-lg border border-line bg-paper p-4 print:hidden"
    >
      <div className="max-w-[40rem] min-w-0 grow">
        <label htmlFor="q" className="block font-semibold">
          Tìm trong mọi sổ
        </label>
        <p id="q-hint" className="text-muted">
          Không cần gõ dấu hay đúng thứ tự; “kh 31” tìm ra 31-KH/TU.
        </p>
        <input id="q" type="search" name="q" defaultValue={text} aria-describedby="q-hint" />
      </div>
      <Button>Tìm</Button>
    </form>
  )
}

function Hit({ group, row }: { group: SearchGroup; row: ListRow }) {
  const { register, choices } = group
  const [first, ...others] = register.list.columns
  const title = first ? shown(first, row, choices) : ""
  const detail = others.map((column) => shown(column, row, choices)).filter(Boolean)
  return (
    <li className="border-line px-4 py-2 not-first:border-t">
      {row.id === null ? (
        <span className="inline-flex min-h-11 items-center font-semibold">{title}</span>
      ) : (
        <Link href={recordHref(register.slug, row.id)} className={`${LINK} font-semibold`}>
          {title}
        </Link>
      )}
      <span className="block text-muted">{detail.join(" · ")}</span>
    </li>
  )
}

function Group({ group, text }: { group: SearchGroup; text: string }) {
  const { register, rows, total } = group
  const all = registerHref(register.slug, { query: listSearch({ search: text }) })
  return (
    <section className="mb-8">
      <h2 className="mb-2">
        {register.term.name}: {formatNumber(total)}
      </h2>
      <ul className="rounded-lg border border-line bg-paper">
        {rows.map((row, index) => (
          <Hit key={row.id ?? `none-${index}`} group={group} row={row} />
        ))}
      </ul>
      {total > rows.length && (
        <p className="mt-1">
          <Link href={all} className={LINK}>
            Xem cả {formatNumber(total)} {register.term.inline}
          </Link>
        </p>
      )}
    </section>
  )
}

function Units({ units, text }: { units: FoundUnit[]; text: string }) {
  return (
    <section className="mb-8">
      <h2 className="mb-2">{glossary.unit.name}</h2>
      <ul className="rounded-lg border border-line bg-paper">
        {units.map((unit) => (
          <li key={unit.id} className="border-line px-4 py-2 not-first:border-t">
            <Link href={unitHref(unit.id)} className={`${LINK} font-semibold`}>
              {unit.name}
            </Link>
            {unit.path && <span className="block text-muted">{unit.path}</span>}
          </li>
        ))}
      </ul>
      <p className="mt-1">
        <Link href={unitsHref({ query: new URLSearchParams({ tim: text }) })} className={LINK}>
          Tìm kỹ hơn trong các đơn vị
        </Link>
      </p>
    </section>
  )
}

function Results({ data: { text, groups, units } }: { data: SearchData }) {
  if (text === "") return null
  if (groups.length === 0 && units.length === 0) {
    return (
      <EmptyState
        why={`Không tìm thấy “${text}” trong những gì bạn được xem.`}
        advice="Thử ít chữ hơn, hoặc chỉ gõ số của văn bản."
      />
    )
  }
  return (
    <>
      {groups.map((group) => (
        <Group key={group.register.key} group={group} text={text} />
      ))}
      {units.length > 0 && <Units units={units} text={text} />}
    </>
  )
}

/** One box for every register; what was found, by register, each with the way to its full list. */
export function SearchPage({ data }: { data: SearchData }) {
  return (
    <>
      <PageHeading title={glossary.search.name} sub={glossary.search.meaning} />
      <SearchBox text={data.text} />
      <Results data={data} />
    </>
  )
}
