import { adminAtHome, everyone, formFor, home, type Case, type Reads } from "../matrix"
import { eventDraft, plantEvent, reformFile } from "../planted-events"

/** Events of the tree: forms, previews, files. */
export const reorganisationReads: Reads = {
  "/(office)/don-vi/sap-xep/page": [{ ok: adminAtHome, only: home, path: () => "/don-vi/sap-xep" }],
  "/(office)/don-vi/sap-xep/[event]/page": [
    { ok: everyone, path: async (about) => `/don-vi/sap-xep/${await plantEvent(about)}` },
  ],
  ...Object.fromEntries(
    ["chuyen", "gop", "tach", "giai-the"].map((way) => [
      `/(office)/don-vi/sap-xep/${way}/page`,
      [{ ok: { admin: formFor.admin }, path: ({ target }: Case) => `/don-vi/sap-xep/${way}?donVi=${target.id}` }],
    ]),
  ),
  "/(office)/don-vi/sap-xep/tep/page": [{ ok: adminAtHome, only: home, path: () => "/don-vi/sap-xep/tep" }],
  "/(office)/don-vi/sap-xep/tep/[draft]/page": [
    { ok: adminAtHome, path: async (about) => `/don-vi/sap-xep/tep/${await reformFile(about)}` },
  ],
  "/(office)/don-vi/sap-xep/xem-truoc/[draft]/page": [
    { ok: adminAtHome, path: async (about) => `/don-vi/sap-xep/xem-truoc/${(await eventDraft(about)).draft}` },
  ],
  "/(office)/don-vi/sap-xep/xem-truoc/[draft]/tien-do/route": [
    { ok: adminAtHome, path: async (about) => `/don-vi/sap-xep/xem-truoc/${(await eventDraft(about)).draft}/tien-do` },
  ],
  "/api/don-vi/sap-xep/mau/route": [{ ok: adminAtHome, only: home, path: () => "/api/don-vi/sap-xep/mau" }],
}
