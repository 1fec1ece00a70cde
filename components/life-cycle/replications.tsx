import { TextField } from "@/components/fields/text-field"
import { UnitField } from "@/components/fields/unit-field"
import { ActionForm } from "@/components/fields/action-form"
import type { Role } from "@/lib/access/roles"
import { formatDate, today } from "@/lib/format/dates"
import type { LifeData } from "@/lib/register/life-cycle/load-life"
import { mayReplicate } from "@/lib/register/life-cycle/rules"
import { replicateRecord, unreplicateRecord } from "@/lib/registers/life-actions"

interface ReplicationsProps {
  life: LifeData
  role: Role
}

function AddReplication({ life: { data, seen } }: Pick<ReplicationsProps, "life">) {
  return (
    <div className="mt-4 rounded-lg border border-line bg-paper p-5 print:hidden">
      <h3 className="mb-3">Thêm đơn vị đã làm theo</h3>
      <ActionForm
        key={seen.version}
        action={replicateRecord}
        submitLabel="Ghi nhân rộng"
        hidden={{ register: data.register.key, ...seen }}
      >
        <UnitField
          name="unitId"
          label="Đơn vị"
          hint="Đơn vị trong phạm vi của bạn đã áp dụng cách làm này."
          units={{}}
        />
        <TextField name="since" label="Từ ngày" kind="date" initial={formatDate(today())} />
      </ActionForm>
    </div>
  )
}

function Units({ life }: Pick<ReplicationsProps, "life">) {
  const { seen, replications, data } = life
  return (
    <ul className="border-t border-line bg-paper">
      {replications.map((one) => (
        <li key={one.id} className="flex flex-wrap items-center justify-between gap-x-4 border-b border-line px-3 py-2">
          <span>
            {one.name}, từ {formatDate(one.since)}
          </span>
          {data.mayWrite && (
            <ActionForm
              key={seen.version}
              action={unreplicateRecord}
              submitLabel="Gỡ"
              variant="plain"
              hidden={{ register: data.register.key, ...seen, replicationId: one.id }}
            />
          )}
        </li>
      ))}
    </ul>
  )
}

/** Which units took it over, since when; only once it has been recognised. */
export function Replications({ life, role }: ReplicationsProps) {
  const open = mayReplicate(life.stage)
  if (!open && life.replications.length === 0) return null
  return (
    <section id="nhan-rong" className="mb-8">
      <h2 className="mb-3">Đơn vị đã nhân rộng</h2>
      {life.replications.length === 0 ? <p className="text-muted">Chưa có đơn vị nào.</p> : <Units life={life} />}
      {open && life.data.mayWrite && role !== "cell" && <AddReplication life={life} />}
      {open && role === "cell" && (
        <p className="mt-3 text-muted">
          Cán bộ tuyên giáo cấp trên ghi các đơn vị đã làm theo, vì đơn vị đó nằm ngoài chi bộ.
        </p>
      )}
    </section>
  )
}
