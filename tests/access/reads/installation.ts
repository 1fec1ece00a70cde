import { db } from "@/lib/db/client"
import { adminAtHome, admins, belowStaff, everyone, formFor, home, keepersAtHome, type Reads } from "../matrix"
import { accountDraft } from "../matrix-files"
import { issueOf, plantWait } from "../planted-accounts"

/** Accounts, lists, backups and the log. */
export const installationReads: Reads = {
  "/(office)/danh-muc/page": [{ ok: adminAtHome, only: home, path: () => "/danh-muc" }],
  "/(office)/tuyen-truyen/loai-hinh/page": [{ ok: keepersAtHome, only: home, path: () => "/tuyen-truyen/loai-hinh" }],
  "/(office)/tai-khoan/page": [
    { name: "of a unit", ok: admins, path: ({ target }) => `/tai-khoan?donVi=${target.id}` },
    { name: "searched", ok: adminAtHome, only: home, path: () => "/tai-khoan?tim=zqaccount" },
  ],
  "/(office)/tai-khoan/[id]/page": [{ ok: admins, path: ({ target }) => `/tai-khoan/${target.accountId}` }],
  "/(office)/tai-khoan/[id]/ban-giao/page": [
    {
      ok: admins,
      path: async ({ target: { accountId } }) => {
        const role = await db().roleAssignment.findFirstOrThrow({ where: { accountId } })
        return `/tai-khoan/${accountId}/ban-giao?vai-tro=${role.id}`
      },
    },
  ],
  "/(office)/tai-khoan/loat/page": [
    { ok: admins, path: ({ target }) => `/tai-khoan/loat?donVi=${target.id}&loai.chi-bo=1` },
  ],
  "/(office)/tai-khoan/loat/tep/[draft]/page": [
    { ok: adminAtHome, path: async (about) => `/tai-khoan/loat/tep/${await accountDraft(about)}` },
  ],
  "/(office)/tai-khoan/phieu/[issue]/page": [
    { ok: { ...admins, staff: home }, path: async (about) => `/tai-khoan/phieu/${await issueOf(about)}` },
  ],
  "/(office)/tai-khoan/cap-ma/page": [
    { ok: { ...admins, staff: everyone.staff }, path: ({ target }) => `/tai-khoan/cap-ma?donVi=${target.id}` },
  ],
  "/(office)/xac-nhan/[act]/page": [
    {
      ok: { ...admins, ...belowStaff },
      path: async ({ target }) => `/xac-nhan/${(await plantWait(target)).id}`,
    },
  ],
  "/api/tai-khoan/mau/route": [{ ok: adminAtHome, only: home, path: () => "/api/tai-khoan/mau" }],
  "/(office)/tai-khoan/moi/page": [
    { ok: { admin: formFor.admin }, path: ({ target }) => `/tai-khoan/moi?donVi=${target.id}` },
  ],
  "/(office)/sao-luu/page": [{ ok: adminAtHome, only: home, path: () => "/sao-luu" }],
  "/(office)/nhat-ky/page": [
    { name: "of a unit", ok: admins, path: ({ target }) => `/nhat-ky?donVi=${target.id}` },
    { name: "everything", ok: adminAtHome, only: home, path: () => "/nhat-ky" },
  ],
}
