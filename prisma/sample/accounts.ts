import type { Tx } from "@/lib/db/client"
import { noticeVersion } from "@/lib/access/notice-version"
import { hashPassword } from "@/lib/sign-in/password"
import type { Role } from "@/lib/access/roles"
import type { SampleUnit } from "./unit-draft"

/** One role of a sample account; an account with two roles is listed twice. */
interface SampleAccount {
  username: string
  fullName: string
  role: Role
  unitCode: string
  unit: string
}

/** Everybody may know it. */
export const samplePassword = "LanToa-mau-2026"

const commune = "M23512"

/** The cell that sample accounts write for. */
export const sampleCell = "X23512-CB01"

const account = (username: string, fullName: string, role: Role, unitCode: string, unit: string): SampleAccount => ({
  username,
  fullName,
  role,
  unitCode,
  unit,
})

export const accounts: SampleAccount[] = [
  account("quan-tri", "Trần Quang Ước (mẫu)", "admin", "TQ", "Đảng bộ toàn quốc (dữ liệu mẫu)"),
  account("tuyen-giao-tinh", "Lê Thị Kim Ánh (mẫu)", "staff", "T51", "Tỉnh ủy Quảng Ngãi"),
  account("lanh-dao-tinh", "Phạm Đức Long (mẫu)", "leader", "T51", "Tỉnh ủy Quảng Ngãi"),
  account("tuyen-giao-xa", "Võ Thị Thanh Nga (mẫu)", "staff", commune, "Đảng ủy xã Đăk Mar"),
  account("lanh-dao-xa", "Đinh Công Thắng (mẫu)", "leader", commune, "Đảng ủy xã Đăk Mar"),
  account("bi-thu-chi-bo", "Nguyễn Hữu Sơn (mẫu)", "cell", sampleCell, "Chi bộ thôn 1 Đăk Mar"),
  account("hai-vai", "Bùi Thị Hồng Vân (mẫu)", "staff", commune, "Đảng ủy xã Đăk Mar"),
  account("hai-vai", "Bùi Thị Hồng Vân (mẫu)", "cell", "X23512-CB02", "Chi bộ Trường THCS Đăk Mar"),
]

/** Inserts the sample accounts with their roles; they can sign in at once. */
export async function insertAccounts(tx: Tx, units: SampleUnit[]): Promise<void> {
  const unitIds = new Map(units.map((unit) => [unit.code, unit.id]))
  const passwordHash = await hashPassword(samplePassword)
  const fullNames = new Map(accounts.map(({ username, fullName }) => [username, fullName]))
  for (const [username, fullName] of fullNames) {
    const roles = accounts
      .filter((one) => one.username === username)
      .map(({ role, unitCode }) => ({ role, unitId: unitIds.get(unitCode)! }))
    await tx.account.create({
      data: {
        username,
        fullName,
        passwordHash,
        mustChangePassword: false,
        noticeVersion,
        acknowledgedAt: new Date(),
        isSample: true,
        roles: { create: roles },
      },
    })
  }
}
