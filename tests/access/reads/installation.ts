import { adminAtHome, admins, formFor, home, type Reads } from "../matrix"

/** Accounts, lists, backups and the log. */
export const installationReads: Reads = {
  "/(office)/danh-muc/page": [{ ok: adminAtHome, only: home, path: () => "/danh-muc" }],
  "/(office)/tuyen-truyen/loai-hinh/page": [{ ok: adminAtHome, only: home, path: () => "/tuyen-truyen/loai-hinh" }],
  "/(office)/tai-khoan/page": [
    { name: "of a unit", ok: admins, path: ({ target }) => `/tai-khoan?donVi=${target.id}` },
    { name: "searched", ok: adminAtHome, only: home, path: () => "/tai-khoan?tim=zqaccount" },
  ],
  "/(office)/tai-khoan/[id]/page": [{ ok: admins, path: ({ target }) => `/tai-khoan/${target.accountId}` }],
  "/(office)/tai-khoan/moi/page": [
    { ok: { admin: formFor.admin }, path: ({ target }) => `/tai-khoan/moi?donVi=${target.id}` },
  ],
  "/(office)/sao-luu/page": [{ ok: adminAtHome, only: home, path: () => "/sao-luu" }],
  "/(office)/nhat-ky/page": [
    { name: "of a unit", ok: admins, path: ({ target }) => `/nhat-ky?donVi=${target.id}` },
    { name: "everything", ok: adminAtHome, only: home, path: () => "/nhat-ky" },
  ],
}
