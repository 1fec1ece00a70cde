import { ActionForm } from "@/components/fields/action-form"
import { CheckField } from "@/components/fields/check-field"
import { TextField } from "@/components/fields/text-field"
import { DefinitionList } from "@/components/ui/definition-list"
import { Notice } from "@/components/ui/notice"
import { PageHeading } from "@/components/ui/page-heading"
import { publicUnitHref } from "@/lib/addresses/units"
import { formatNumber } from "@/lib/format/numbers"
import { setPublicPageAction } from "@/lib/public/actions"
import type { PublicSettingData } from "@/lib/public/load-setting"
import { UnitCrumbs } from "./unit-crumbs"

/** Whether a unit has a page that everybody may read, where, and what it shows. */
export function PublicSetting(data: PublicSettingData) {
  const { unit, ancestors, slug, enabled, version, years, models, exemplars, saved } = data
  return (
    <>
      <UnitCrumbs ancestors={ancestors} unit={unit} />
      <PageHeading title="Trang công khai" sub={unit.name} />
      {saved && (
        <Notice tone="success">
          {enabled ? "Đã lưu. Trang công khai đang bật." : "Đã lưu. Trang công khai đang tắt."}
        </Notice>
      )}
      <p className="mb-4">
        Ai cũng xem được, không cần đăng nhập: số liệu phụ lục của báo cáo năm đã được chấp nhận, tên mô hình và điển
        hình có ghi sự đồng ý công khai. Ngoài ra không có gì khác.
      </p>
      <DefinitionList
        items={[
          {
            term: "Địa chỉ",
            value: enabled ? (
              <a href={publicUnitHref(slug)} className="inline-flex min-h-11 items-center">
                {publicUnitHref(slug)}
              </a>
            ) : (
              "Đang tắt"
            ),
          },
          { term: "Năm có số liệu", value: years.length > 0 ? years.join(", ") : "Chưa có báo cáo năm được chấp nhận" },
          { term: "Mô hình được công khai", value: formatNumber(models) },
          { term: "Điển hình được công khai", value: formatNumber(exemplars) },
        ]}
      />
      <div className="mt-6">
        <ActionForm action={setPublicPageAction} submitLabel="Lưu" hidden={{ unitId: unit.id, version }}>
          <TextField
            name="slug"
            label="Địa chỉ"
            hint="Phần sau /cong-khai/, chữ thường không dấu, ví dụ xa-dak-mar."
            initial={slug}
          />
          <CheckField
            name="enabled"
            label="Bật trang công khai"
            hint="Khi tắt, địa chỉ báo không tìm thấy; bản lưu tạm ở máy người xem hết sau vài phút."
            initial={enabled ? "on" : ""}
          />
        </ActionForm>
      </div>
    </>
  )
}
