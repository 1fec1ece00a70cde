import type { DataRequestKind } from "@/lib/db/generated/enums"
import { admins, everyone, formFor, home, writers, writersAtHome, type Case, type Reads } from "../matrix"
import { plantDisposal, plantRequest } from "../planted"

/** The page of a new request about a person of the target. */
const requestPath =
  (kind: DataRequestKind, tail = "") =>
  async ({ target }: Case) =>
    `/du-lieu-ca-nhan/${(await plantRequest(target, kind)).id}${tail}`

/** Requests about personal data, disposal and its terms. */
export const privacyReads: Reads = {
  "/(office)/du-lieu-ca-nhan/page": [
    {
      ok: { admin: home, staff: home, cell: home },
      only: home,
      path: async ({ target }) => {
        await plantRequest(target, "copy")
        return "/du-lieu-ca-nhan?xem=tat-ca"
      },
    },
  ],
  "/(office)/du-lieu-ca-nhan/[id]/page": [
    { ok: { ...writers, ...admins }, path: (about) => requestPath("pseudonymisation")(about) },
    { name: "correction", ok: { ...writers, ...admins }, path: (about) => requestPath("correction")(about) },
  ],
  "/(office)/du-lieu-ca-nhan/moi/page": [
    {
      ok: { staff: formFor.staff, cell: formFor.cell },
      path: ({ target }) => `/du-lieu-ca-nhan/moi?nguoi=${target.records.people}`,
    },
    { name: "searched", ok: writersAtHome, only: home, path: () => "/du-lieu-ca-nhan/moi?tim=zqperson" },
  ],
  "/(office)/huy-ho-so/page": [
    { ok: { admin: home, staff: home, leader: home }, only: home, path: () => "/huy-ho-so" },
  ],
  "/(office)/huy-ho-so/[id]/page": [
    {
      ok: { ...admins, staff: everyone.staff, leader: everyone.leader },
      path: async ({ target }) => `/huy-ho-so/${(await plantDisposal(target)).id}`,
    },
  ],
  "/(office)/thoi-han-bao-quan/page": [
    { ok: { admin: home, staff: home, leader: home }, only: home, path: () => "/thoi-han-bao-quan?so=models" },
  ],
  "/(office)/du-lieu-ca-nhan/[id]/xuat/route": [{ ok: writers, logged: true, path: requestPath("copy", "/xuat") }],
}
