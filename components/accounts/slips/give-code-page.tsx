import { TextField } from "@/components/fields/text-field"
import { UnitField } from "@/components/fields/unit-field"
import { DataTable, HeadCell } from "@/components/ui/data-table"
import { EmptyState } from "@/components/ui/empty-state"
import { FilterForm } from "@/components/ui/filter-form"
import { PageHeading } from "@/components/ui/page-heading"
import { Pager } from "@/components/ui/pager"
import { StackedBody, StackedCell, StackedHead, StackedName, StackedRow } from "@/components/ui/stacked-table"
import { Tag } from "@/components/ui/tag"
import type { ResettableAccount, ResettableData } from "@/lib/accounts/codes/list-resettable"
import { giveCodeHref } from "@/lib/addresses/accounts"
import { formatNumber } from "@/lib/format/numbers"
import { roleText } from "../role-text"
import { GiveCode } from "./give-code"

function Row({ account }: { account: ResettableAccount }) {
  return (
    <StackedRow>
      <StackedName>{account.fullName}</StackedName>
      <StackedCell label="Tên đăng nhập">{account.username}</StackedCell>
      <StackedCell label="Vai trò">
        {account.roles.map(roleText).join("; ")} {account.isNew && <Tag tone="warn">Chưa đặt mật khẩu</Tag>}
      </StackedCell>
      <StackedCell>
        <GiveCode key={account.version} account={account} />
      </StackedCell>
    </StackedRow>
  )
}

/** Accounts that the reader may give a new one-time code: of units below, or of an administrator's branch. */
export function GiveCodePage({ data, search }: { data: ResettableData; search: Record<string, string> }) {
  const { accounts, total, page, pages, text, unitId, units } = data
  return (
    <>
      <PageHeading
        title="Cấp mã đăng nhập"
        sub={`${formatNumber(total)} tài khoản bạn cấp được mã mới khi họ quên mật khẩu hoặc mất phiếu. Hãy chắc chắn đúng người trước khi cấp; việc cấp được ghi vào nhật ký.`}
      />
      <FilterForm clearHref={giveCodeHref()}>
        <TextField name="tim" label="Họ tên, tên đăng nhập hoặc đơn vị" kind="search" initial={text} />
        <UnitField
          name="donVi"
          label="Đơn vị"
          hint="Gồm cả các đơn vị trực thuộc."
          initial={String(unitId ?? "")}
          units={units}
        />
      </FilterForm>
      {accounts.length === 0 ? (
        <EmptyState
          why="Không có tài khoản nào khớp."
          advice="Chỉ cấp được mã cho tài khoản của đơn vị trực thuộc. Tài khoản của đơn vị mình, của cấp trên hay của quản trị thì nhờ quản trị."
        />
      ) : (
        <DataTable caption="Tài khoản cấp được mã mới" hideCaption>
          <StackedHead>
            <tr>
              <HeadCell>Họ và tên</HeadCell>
              <HeadCell>Tên đăng nhập</HeadCell>
              <HeadCell>Vai trò</HeadCell>
              <HeadCell>
                <span className="sr-only">Việc có thể làm</span>
              </HeadCell>
            </tr>
          </StackedHead>
          <StackedBody>
            {accounts.map((account) => (
              <Row key={account.id} account={account} />
            ))}
          </StackedBody>
        </DataTable>
      )}
      <Pager
        page={page}
        pages={pages}
        hrefOf={(wanted) => giveCodeHref({ query: new URLSearchParams({ ...search, trang: String(wanted) }) })}
      />
    </>
  )
}
