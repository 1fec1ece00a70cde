import { UnitField } from "@/components/fields/unit-field"
import { Button } from "@/components/ui/button"
import { Fieldset } from "@/components/ui/fieldset"
import type { BatchData } from "@/lib/accounts/bulk/load-batch"
import { typeParam } from "@/lib/accounts/bulk/type-param"
import { formatNumber } from "@/lib/format/numbers"

/** Which branch and which types of units; plain GET, so that the address says what is looked at. */
export function TreeChoice({ data: { types, chosen, unitId, units } }: { data: BatchData }) {
  return (
    <form>
      <UnitField
        name="donVi"
        label="Nhánh của đơn vị"
        hint="Gồm đơn vị này và mọi đơn vị trực thuộc. Đổi đơn vị rồi bấm “Xem trước” để thấy các loại của nhánh đó."
        initial={String(unitId)}
        units={units}
      />
      <Fieldset id="loai" legend="Loại đơn vị">
        {types.map(({ key, name, units: all, free }) => (
          <label key={key} className="flex min-h-11 items-center gap-3 py-1">
            <input type="checkbox" name={typeParam.of(key)} value="1" defaultChecked={chosen.includes(key)} />
            <span>
              {name}:{" "}
              <span className="text-muted">
                {formatNumber(free)}/{formatNumber(all)} đơn vị chưa có tài khoản
              </span>
            </span>
          </label>
        ))}
      </Fieldset>
      <Button variant="plain">Xem trước</Button>
    </form>
  )
}
