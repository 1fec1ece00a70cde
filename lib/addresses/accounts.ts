import { address, type Leading } from "./address"

/** What the page of an account says happened. */
export type AccountSaved = "tao" | "ten" | "thu" | "vai-tro" | "khoa" | "mo-khoa" | "mat-khau" | "ban-giao"

export const accountsHref = (leading?: Leading) => address("/tai-khoan", leading)

export const newAccountHref = () => address("/tai-khoan/moi")

export const accountHref = (id: number, leading?: Leading<{ saved?: AccountSaved }>) =>
  address(`/tai-khoan/${id}`, leading)

/** Accounts in bulk: from the tree, or on to a file. */
export const accountBatchHref = (leading?: Leading<{ missingFile?: true }>) => address("/tai-khoan/loat", leading)

export const accountDraftHref = (draft: string) => address(`/tai-khoan/loat/tep/${draft}`)

export const accountUploadHref = () => address("/api/tai-khoan/nhap")

export const accountTemplateHref = () => address("/api/tai-khoan/mau")

/** The slips of one act, and what became of its codes. */
export const slipsHref = (issue: number, leading?: Leading) => address(`/tai-khoan/phieu/${issue}`, leading)

/** Accounts below the own unit, each with the way to a new code. */
export const giveCodeHref = (leading?: Leading) => address("/tai-khoan/cap-ma", leading)

/** Handing a role of an account over to another person. */
export const handOverHref = (id: number, assignmentId: number) =>
  address(`/tai-khoan/${id}/ban-giao`, { query: { "vai-tro": assignmentId } })

/** Roles that wait since one act, to be confirmed as a whole. */
export const waitingActHref = (act: number) => address(`/xac-nhan/${act}`)

/** Roles that wait for a second person. */
export const confirmationsHref = (leading?: Leading<{ confirmed?: number; turnedDown?: number }>) =>
  address("/xac-nhan", leading)

/** Who may read texts. */
export const textReadersHref = () => address("/quyen-doc")

export const signInHref = (leading?: Leading<{ signedOut?: true }>) => address("/dang-nhap", leading)

export const ownAccountHref = (leading?: Leading<{ passwordChanged?: true; emailSaved?: true; signedOut?: "mot" }>) =>
  address("/ca-nhan", leading)

export const changePasswordHref = (leading?: Leading) => address("/doi-mat-khau", leading)

export const noticeHref = (leading?: Leading) => address("/thong-bao", leading)

/** Gives a file to who had to sign in first. */
export const downloadHref = (file: string) => address("/tai-ve", { query: { tep: file } })

/** All that somebody sees whose only role waits. */
export const waitingHref = () => address("/cho-xac-nhan")

export const sessionHref = () => address("/api/phien")

/** Whether an address lies in the folder of those that only scripts and programs ask, as they ask for the session. */
export const isForPrograms = (path: string): boolean => path.split("/")[1] === sessionHref().split("/")[1]
