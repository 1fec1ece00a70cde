import { address, type Id, type Leading } from "./address"
import { editRecordHref, newRecordHref, printedRecordHref, recordHref, registerHref } from "./records"

/** Pages of registers that a text names for itself, where their definitions would be too much to carry. */
const [commitments, documents, meetings, plans, outreach] = [
  "cam-ket",
  "van-ban",
  "sinh-hoat",
  "ke-hoach",
  "tuyen-truyen",
] as const

export const commitmentsHref = (leading?: Leading) => registerHref(commitments, leading)
export const newCommitmentHref = (query: { personId: number; year: number }) =>
  newRecordHref(commitments, { query: { ...query } })
export const commitmentHref = (id: Id, leading?: Leading) => recordHref(commitments, id, leading)
export const editCommitmentHref = (id: Id) => editRecordHref(commitments, id)
export const printedCommitmentHref = (id: Id) => printedRecordHref(commitments, id)
export const commitmentWordHref = (id: Id) => address(`/word/cam-ket/${id}`)

export const documentsHref = () => registerHref(documents)
export const newDocumentHref = () => newRecordHref(documents)
export const documentHref = (id: Id) => recordHref(documents, id)
/** Who carries a document out. */
export const documentCascadeHref = (id: Id, leading?: Leading) => address(`/van-ban/${id}/trien-khai`, leading)
export const documentCascadeFileHref = (id: Id, query: URLSearchParams) =>
  address(`/van-ban/${id}/trien-khai/xuat`, { query })

export const meetingsHref = () => registerHref(meetings)
export const newMeetingHref = (query: URLSearchParams) => newRecordHref(meetings, { query })
export const meetingHref = (id: Id) => recordHref(meetings, id)
export const printedMeetingHref = (id: Id) => printedRecordHref(meetings, id)
export const minutesWordHref = (id: Id) => address(`/word/bien-ban/${id}`)

export const newPlanHref = () => newRecordHref(plans)
export const planHref = (id: Id, leading?: Leading<{ saved?: true }>) => recordHref(plans, id, leading)
export const editPlanHref = (id: Id) => editRecordHref(plans, id)

export const outreachHref = () => registerHref(outreach)
export const outreachCountHref = (id: Id) => recordHref(outreach, id)

export const newModelHref = () => newRecordHref("mo-hinh")
export const newExemplarHref = () => newRecordHref("dien-hinh")
export const conferenceHref = (id: Id) => recordHref("hoi-nghi", id)
export const inspectionWordHref = (id: Id) => address(`/word/ke-hoach-kiem-tra/${id}`)

export const peopleHref = () => registerHref("nhan-su")
export const personHref = (id: Id) => recordHref("nhan-su", id)
export const editPersonHref = (id: Id) => editRecordHref("nhan-su", id)
