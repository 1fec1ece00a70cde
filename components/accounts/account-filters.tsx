import { SelectField } from "@/components/fields/choice-field"
import { TextField } from "@/components/fields/text-field"
import { UnitField } from "@/components/fields/unit-field"
import { FilterForm } from "@/components/ui/filter-form"
import type { AccountListData } from "@/lib/accounts/loaders"
import { accountsHref } from "@/lib/addresses/accounts"
import { roleNames } from "@/lib/glossary"

const roles = Object.entries(roleNames).map(([value, label]) => ({ value, label }))

/** Narrows the list of accounts; plain GET, so that the address says it all. */
export function AccountFilters({ data: { query, units } }: { data: AccountListData }) {
  return (
    <FilterForm clearHref={accountsHref()}>
      <TextField name="tim" label="Họ tên hoặc tên đăng nhập" kind="search" initial={query.text} />
      <SelectField none="Tất cả" name="vaiTro" label="Vai trò" initial={query.role} choices={roles} />
      <UnitField
        name="donVi"
        label="Đơn vị"
        hint="Gồm cả các đơn vị trực thuộc."
        initial={String(query.unitId ?? "")}
        units={units}
      />
    </FilterForm>
  )
}
