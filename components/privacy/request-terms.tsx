import { TextField } from "@/components/fields/text-field"
import { ActionForm } from "@/components/fields/action-form"
import { DefinitionList } from "@/components/ui/definition-list"
import { dataRequestKindNames } from "@/lib/glossary"
import { setRequestTermsAction } from "@/lib/privacy/actions"
import type { RequestTermsData } from "@/lib/privacy/request-terms"

/** In how many days requests about personal data are due; administrators set it. */
export function RequestTerms({ data: { terms, version }, mayEdit }: { data: RequestTermsData; mayEdit: boolean }) {
  return (
    <section className="mt-9">
      <h2 className="mb-2">Hạn trả lời yêu cầu về dữ liệu cá nhân</h2>
      <p className="mb-4">Số ngày kể từ ngày nhận, dùng khi người ghi yêu cầu không nhập hạn riêng.</p>
      {mayEdit ? (
        <ActionForm action={setRequestTermsAction} submitLabel="Lưu hạn trả lời" variant="plain" hidden={{ version }}>
          {terms.map(({ kind, days }) => (
            <TextField
              key={kind}
              name={`days.${kind}`}
              label={`${dataRequestKindNames[kind]} (ngày)`}
              kind="count"
              initial={String(days)}
            />
          ))}
        </ActionForm>
      ) : (
        <DefinitionList
          items={terms.map(({ kind, days }) => ({ term: dataRequestKindNames[kind], value: `${days} ngày` }))}
        />
      )}
    </section>
  )
}
