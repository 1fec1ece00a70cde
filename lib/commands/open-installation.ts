import { randomBytes } from "node:crypto"
import { z } from "zod"
import { hashPassword } from "@/lib/sign-in/password"
import { fullName, username } from "@/lib/accounts/schema"
import { recordEvents } from "@/lib/audit/record-event"
import { db } from "@/lib/db/client"
import { toDbDate } from "@/lib/db/days"
import { fold } from "@/lib/format/fold"
import { restructure } from "@/lib/roll-up/restructure"
import { unitCodeText, unitDay, unitName } from "@/lib/units/schema"

const orderSchema = z.strictObject({
  unit: unitName,
  type: z.string(),
  code: unitCodeText,
  from: z.string().transform((typed, context) => {
    const day = unitDay(typed)
    if (!day) context.addIssue("Ngày chưa đúng. Hãy ghi dạng ngày/tháng/năm, ví dụ 01/01/2020.")
    return day ?? z.NEVER
  }),
  admin: username,
  name: fullName,
})

/** The topmost unit of an office and the person who keeps units and accounts. */
export type OpeningOrder = z.input<typeof orderSchema>

export type Opened = { ok: true; username: string; firstPassword: string } | { ok: false; message: string }

/**
 * Founds the topmost unit of an empty installation and gives it its first administrator, who must change the password at the first sign-in.
 * Refused where there is a unit or an account already: then the administrator adds the others.
 */
export async function openInstallation(order: OpeningOrder): Promise<Opened> {
  const parsed = orderSchema.safeParse(order)
  if (!parsed.success) return { ok: false, message: parsed.error.issues[0]!.message }
  const { unit, type, code, from, admin, name } = parsed.data
  const firstPassword = randomBytes(12).toString("base64url")
  return db().$transaction(async (tx): Promise<Opened> => {
    // The same lock as the sample data's: of two that begin together one finds the installation empty.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('sample data'))`
    if ((await tx.unit.count()) + (await tx.account.count()) > 0)
      return { ok: false, message: "Hệ thống đã có đơn vị hoặc tài khoản: việc này do quản trị làm trên màn hình." }
    const types = await tx.unitType.findMany({ orderBy: { sortOrder: "asc" } })
    const kind = types.find((one) => fold(one.name) === fold(type))
    if (!kind)
      return {
        ok: false,
        message: `Không có loại “${type}”. Chọn một trong: ${types.map((one) => one.name).join(", ")}.`,
      }
    const validFrom = toDbDate(from)
    const { id } = await tx.unit.create({
      data: {
        code: code || null,
        names: { create: { name: unit, validFrom } },
        kinds: { create: { typeKey: kind.key, validFrom } },
        placements: { create: { validFrom } },
      },
    })
    await restructure(tx, [id], from)
    const passwordHash = await hashPassword(firstPassword)
    const roles = { create: { role: "admin" as const, unitId: id } }
    const account = await tx.account.create({ data: { username: admin, fullName: name, passwordHash, roles } })
    await recordEvents(tx, { fullName: "Hệ thống" }, [
      { action: "units.found", subject: "units", recordId: id, unitId: id },
      { action: "accounts.create", subject: "accounts", recordId: account.id, unitId: id },
    ])
    return { ok: true, username: admin, firstPassword }
  })
}
