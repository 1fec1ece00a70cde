/** Names of the query parameters by which an action tells the page it leads to what happened. */
export const flashParams = {
  saved: "da-luu",
  removed: "da-xoa",
  imported: "da-nhap",
  undone: "da-hoan-tac",
  dropped: "da-bo",
  chosen: "da-chon",
  created: "da-tao",
  approved: "da-duyet",
  confirmed: "da-xac-nhan",
  turnedDown: "da-tu-choi",
  passwordChanged: "da-doi",
  emailSaved: "da-thu",
  signedOut: "da-ra",
  missingFile: "thieu-tep",
  sessionOver: "het-phien",
  refused: "loi",
  fileRefused: "tep-loi",
} as const

/** What a page is told; `true` where there is nothing more to say. */
export type Flash = Partial<Record<keyof typeof flashParams, true | string | number>>

/** Done now, or at a day still to come. */
export type Done = true | "sau"
