import { ActionForm } from "@/components/fields/action-form"
import { TextField } from "@/components/fields/text-field"
import { ConfirmDialog } from "@/components/ui/confirm-dialog"
import { Panel } from "@/components/ui/panel"
import { formatDate, today } from "@/lib/format/dates"
import { endKindAction, removeCutOffAction, removeKindAction, setCutOffAction } from "@/lib/reports/kinds/actions"
import { isDayOfYear, typedCutOff } from "@/lib/reports/kinds/cut-off-day"
import type { KindsData } from "@/lib/reports/kinds/load-kinds"
import { shownCutOffs } from "@/lib/reports/kinds/shown-cut-offs"
import { inForce } from "@/lib/reports/kinds/spans"
import type { UnitKind } from "@/lib/reports/kinds/unit-kind"

interface CutOffFormProps {
  data: KindsData
  kind: UnitKind
}

/** What the unit itself said, each with a way to take it back. */
function Said({ data: { unit }, kind }: CutOffFormProps) {
  const own = kind.cutOffs.filter(({ setBy }) => setBy.id === unit.id)
  const texts = Object.values(shownCutOffs(kind, unit.id))
  if (own.length === 0) return null
  return (
    <section className="mt-6">
      <h3 className="mb-2 font-bold">Đơn vị đã đặt</h3>
      <ul>
        {own.map(({ fromOn }, i) => (
          <li key={fromOn} className="flex flex-wrap items-center gap-x-4">
            Kỳ kết thúc từ {formatDate(fromOn)}: {texts[i]}
            <ConfirmDialog trigger="Bỏ" title={`Bỏ ngày chốt áp dụng từ ${formatDate(fromOn)}?`}>
              <p className="mb-4">Các kỳ ấy trở lại theo ngày chốt trước đó, hoặc của cấp trên.</p>
              <ActionForm
                action={removeCutOffAction}
                submitLabel="Bỏ"
                variant="danger"
                hidden={{ unitId: unit.id, kind: kind.key, fromOn }}
              />
            </ConfirmDialog>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Ending or taking away a kind of the unit's own. */
function OwnKind({ data: { unit }, kind }: CutOffFormProps) {
  if (kind.keptBy?.id !== unit.id) return null
  const hidden = { unitId: unit.id, kind: kind.key }
  return (
    <div className="mt-6 flex flex-wrap gap-4">
      {kind.endedOn === null && (
        <ConfirmDialog trigger="Thôi dùng" title={`Thôi dùng “${kind.name}”?`}>
          <p className="mb-4">Không ai lập thêm báo cáo loại này từ hôm nay. Báo cáo đã lập vẫn còn.</p>
          <ActionForm action={endKindAction} submitLabel="Thôi dùng" hidden={hidden} />
        </ConfirmDialog>
      )}
      <ConfirmDialog trigger="Bỏ loại này" title={`Bỏ “${kind.name}”?`}>
        <p className="mb-4">Chỉ bỏ được khi chưa có báo cáo nào.</p>
        <ActionForm action={removeKindAction} submitLabel="Bỏ" variant="danger" hidden={hidden} />
      </ConfirmDialog>
    </div>
  )
}

function CutOffField({ kind }: { kind: UnitKind }) {
  const initial = typedCutOff(kind, inForce(kind.cutOffs, today()))
  return isDayOfYear(kind) ? (
    <TextField
      name="cutOff"
      label="Chốt số liệu vào ngày"
      hint="Ngày và tháng, ví dụ 15/11. Để trống là hết tháng cuối của kỳ."
      initial={initial}
      optional
    />
  ) : (
    <TextField
      name="cutOff"
      label="Chốt số liệu vào ngày mấy của tháng cuối kỳ"
      hint="Từ 1 đến 31. Để trống là hết tháng."
      kind="count"
      initial={initial}
      optional
    />
  )
}

/** Sets up to which day a kind's numbers go, and when its reports are due where the calendar does not say so. */
export function CutOffForm({ data, kind }: CutOffFormProps) {
  const { unit, version } = data
  const days = inForce(kind.cutOffs, today()).dueDays
  return (
    <Panel id="bieu-mau" title={`${kind.name} của ${unit.name} và cấp dưới`}>
      <ActionForm
        key={`${kind.key} ${version}`}
        action={setCutOffAction}
        submitLabel="Lưu"
        hidden={{ unitId: unit.id, kind: kind.key, version: version! }}
      >
        {kind.rhythm !== "free" && <CutOffField kind={kind} />}
        {kind.deadlineKey === null && (
          <TextField
            name="dueDays"
            label="Hạn nộp: mấy ngày sau ngày cuối của kỳ"
            hint="Để trống là không ai bị nhắc, không ai bị coi là chậm."
            kind="count"
            initial={days === null ? "" : String(days)}
            optional
          />
        )}
        <TextField
          name="fromOn"
          label="Áp dụng cho các kỳ kết thúc từ ngày"
          hint="Kỳ đã qua và báo cáo đã nộp giữ nguyên."
          kind="date"
          initial={formatDate(today())}
        />
      </ActionForm>
      <Said data={data} kind={kind} />
      <OwnKind data={data} kind={kind} />
    </Panel>
  )
}
