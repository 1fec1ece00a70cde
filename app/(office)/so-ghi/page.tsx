import Link from "next/link"
import { MoreBooks } from "@/components/privacy/more-books"
import { LinkButton } from "@/components/ui/button"
import { PageHeading } from "@/components/ui/page-heading"
import { definePage } from "@/lib/access/define-page"
import { everyRole } from "@/lib/access/roles"
import { newRecordHref, registerHref } from "@/lib/addresses/records"
import { lookupsHref, outreachKindsHref } from "@/lib/addresses/work"
import { glossary } from "@/lib/glossary"
import { kindKeepers } from "@/lib/registers/outreach/kind-keepers"
import { registers } from "@/lib/registers/registry"

export const metadata = { title: "Sổ ghi" }

export default definePage({
  can: everyRole,
  load: async ({ actor }) => registers.filter((register) => register.roles.read.includes(actor.role)),
  view: (readable, { actor }) => (
    <>
      <PageHeading title="Sổ ghi" sub="Mỗi sổ ghi một loại việc; mọi số tổng hợp đều đếm từ đây." />
      <ul className="border-t border-line bg-paper">
        {readable.map(({ key, slug, term, roles }) => (
          <li
            key={key}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line px-4 py-3"
          >
            <div className="min-w-0 flex-1 basis-72">
              <h2>
                <Link href={registerHref(slug)} className="inline-flex min-h-11 items-center visited:text-link">
                  {term.name}
                </Link>
              </h2>
              <p className="text-muted">{term.meaning}</p>
            </div>
            {roles.write.includes(actor.role) && (
              <LinkButton href={newRecordHref(slug)} variant="plain">
                Thêm {term.inline}
              </LinkButton>
            )}
          </li>
        ))}
      </ul>
      {kindKeepers.includes(actor.role) && (
        <p className="mt-4">
          <Link href={outreachKindsHref()} className="inline-flex min-h-11 items-center visited:text-link">
            {glossary.outreachKind.name}: thêm, đổi tên, ngừng dùng
          </Link>
        </p>
      )}
      {actor.role === "admin" && (
        <p>
          <Link href={lookupsHref()} className="inline-flex min-h-11 items-center visited:text-link">
            {glossary.lookup.name}: loại văn bản, lĩnh vực, hình thức khen, mức kết quả, loại đơn vị
          </Link>
        </p>
      )}
      <MoreBooks role={actor.role} />
    </>
  ),
})
