import { address, type Id, type Leading } from "./address"

/** Of any register, by its slug. */
export const registerHref = (slug: string, leading?: Leading<{ removed?: number }>) => address(`/${slug}`, leading)

export const newRecordHref = (slug: string, leading?: Leading) => address(`/${slug}/moi`, leading)

export const recordHref = (slug: string, id: Id, leading?: Leading<{ saved?: true; fileRefused?: string }>) =>
  address(`/${slug}/${id}`, leading)

export const editRecordHref = (slug: string, id: Id) => address(`/${slug}/${id}/sua`)

export const recordHistoryHref = (slug: string, id: Id) => address(`/${slug}/${id}/lich-su`)

export const printedRecordHref = (slug: string, id: Id) => address(`/${slug}/${id}/in`)

export const stepHref = (slug: string, id: Id) => address(`/${slug}/${id}/buoc`)

export const recordFilesHref = (slug: string, id: Id) => address(`/${slug}/${id}/tep`)

export const recordFileHref = (slug: string, id: Id, file: Id) => address(`/${slug}/${id}/tep/${file}`)

export const deletedHref = (slug: string, leading?: Leading) => address(`/${slug}/da-xoa`, leading)

/** An empty form to be printed and written by hand. */
export const blankFormHref = (slug: "cam-ket" | "sinh-hoat" | "mo-hinh" | "dien-hinh") => address(`/${slug}/mau-in`)

export const exportHref = (slug: string, query: string) => address(`/${slug}/xuat`, { query })

export const importHref = (
  slug: string,
  leading?: Leading<{ imported?: number; undone?: number; refused?: "chua-chon" | "qua-lon" }>,
) => address(`/${slug}/nhap`, leading)

export const importDraftHref = (slug: string, draft: string) => address(`/${slug}/nhap/${draft}`)

/** The lines of a file that have errors, with the reasons. */
export const importWrongHref = (slug: string, draft: string, query: Record<string, string>) =>
  address(`/${slug}/nhap/${draft}/loi`, { query })

export const importProgressHref = (slug: string, draft: string) => address(`/${slug}/nhap/${draft}/tien-do`)

export const importUploadHref = (slug: string) => address(`/${slug}/nhap/tai-len`)

export const importTemplateHref = (slug: string) => address(`/${slug}/nhap/mau`)
