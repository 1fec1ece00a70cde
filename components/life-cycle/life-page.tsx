import { ActionForm } from "@/components/fields/action-form"
import { RecordPage } from "@/components/records/record-page"
import { LinkButton } from "@/components/ui/button"
import { Notice } from "@/components/ui/notice"
import { Panel } from "@/components/ui/panel"
import type { Role } from "@/lib/access/roles"
import { printedRecordHref } from "@/lib/addresses/records"
import { formatDate } from "@/lib/format/dates"
import { lifeStageNames } from "@/lib/glossary"
import type { LifeData } from "@/lib/register/life-cycle/load-life"
import { nextStages } from "@/lib/register/life-cycle/rules"
import { withdrawLifeStep } from "@/lib/registers/life-actions"
import { LifeHistory } from "./life-history"
import { Replications } from "./replications"
import { StepForm } from "./step-form"

function Attention({ life: { attention, lastUpdateOn, data } }: { life: LifeData }) {
  if (attention === "stale") {
    return (
      <Notice tone="warn" title="Quá 90 ngày chưa cập nhật">
        Lần cuối: {formatDate(lastUpdateOn)}.{" "}
        {data.mayWrite ? "Hãy ghi một cập nhật, chuyển giai đoạn, hoặc dừng và nêu lý do." : ""}
      </Notice>
    )
  }
  if (attention === "neverStarted") {
    return (
      <Notice tone="info" title="Chưa bắt đầu thực hiện">
        {data.mayWrite
          ? "Khi bắt đầu làm, hãy ghi ngày và minh chứng; cuối năm, việc chưa bắt đầu được liệt kê riêng."
          : "Cuối năm, việc chưa bắt đầu được liệt kê riêng."}
      </Notice>
    )
  }
  return null
}

function Withdraw({ life: { data, seen, lastStep } }: { life: LifeData }) {
  if (!lastStep) return null
  const what = lastStep.stage ? lifeStageNames[lastStep.stage] : "Cập nhật"
  return (
    <Panel title="Ghi nhầm bước vừa rồi?">
      <p className="mb-3">
        Bỏ bước “{what}” ngày {formatDate(lastStep.on)} và trở lại như trước đó. Lịch sử vẫn lưu; tệp minh chứng vẫn ở
        bản ghi.
      </p>
      <ActionForm
        key={seen.version}
        action={withdrawLifeStep}
        submitLabel="Bỏ bước vừa ghi"
        variant="plain"
        hidden={{ register: data.register.key, ...seen, stepId: lastStep.id }}
      />
    </Panel>
  )
}

interface LifePageProps {
  life: LifeData
  role: Role
  search: Record<string, string>
}

/** A model or an exemplar: its life with evidence, what to record next, and who took it over. */
export function LifePage({ life, role, search }: LifePageProps) {
  const { data, stage } = life
  return (
    <RecordPage
      data={data}
      search={search}
      actions={
        <LinkButton variant="plain" href={printedRecordHref(data.register.slug, data.record.id)}>
          In phiếu đăng ký
        </LinkButton>
      }
    >
      <Attention life={life} />
      <LifeHistory life={life} />
      {data.mayWrite && nextStages(stage).length > 0 && <StepForm life={life} search={search} />}
      <Replications life={life} role={role} />
      {data.mayWrite && <Withdraw life={life} />}
      <h2 className="mb-3">Nội dung</h2>
    </RecordPage>
  )
}
