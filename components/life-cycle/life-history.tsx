import { StepLine } from "@/components/ui/step-line"
import { recordFileHref } from "@/lib/addresses/records"
import { formatDate } from "@/lib/format/dates"
import { lifeStageNames } from "@/lib/glossary"
import type { LifePoint } from "@/lib/register/life-cycle/life-line"
import type { LifeData } from "@/lib/register/life-cycle/load-life"

function Evidence({ point, life }: { point: LifePoint; life: LifeData }) {
  const files = life.evidenceFiles.filter((file) => file.stepId === point.step?.id)
  return (
    <>
      {point.step?.evidence && <p className="whitespace-pre-line wrap-anywhere">{point.step.evidence}</p>}
      {files.map((file) => (
        <p key={file.id}>
          <a
            href={recordFileHref(life.data.register.slug, life.seen.id, file.id)}
            className="inline-flex min-h-11 items-center wrap-anywhere"
          >
            {file.fileName}
          </a>
        </p>
      ))}
    </>
  )
}

/** The life of a record: its stages with days and evidence, the news between them, what is still ahead. */
export function LifeHistory({ life }: { life: LifeData }) {
  const steps = life.line.map((point) => ({
    label: point.stage ? lifeStageNames[point.stage] : "Cập nhật",
    day: point.on && formatDate(point.on),
    current: point.stage === life.stage,
    aside: point.stage === null,
    children: <Evidence point={point} life={life} />,
  }))
  return (
    <section className="mb-6">
      <h2 className="mb-3">Quá trình</h2>
      <StepLine label="Quá trình" steps={steps} />
    </section>
  )
}
