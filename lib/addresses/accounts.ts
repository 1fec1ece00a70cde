import { address, type Leading } from "./address"

/** What the page of an account says happened. */
export type AccountSaved = "tao" | "ten" | "thu" | "vai-tro" | "khoa" | "mo-khoa" | "mat-khau"

export const accountsHref = (leading?: Leading) => address("/tai-khoan", leading)

export const newAccountHref = () => address("/tai-khoan/moi")

export const accountHref = (id: number, leading?: Leading<{ saved?: AccountSaved }>) =>
  address(`/tai-khoan/${id}`, leading)

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
