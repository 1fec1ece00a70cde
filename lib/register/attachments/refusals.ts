/** Why a file was not taken. */
export const uploadRefusals = {
  "chua-chon": "Chưa chọn tệp.",
  "chua-danh-dau": "Hãy đánh dấu xác nhận tệp không chứa bí mật nhà nước.",
  "sai-loai":
    "Chỉ nhận tệp PDF, Word (.docx, .doc), Excel (.xlsx, .xls) không có macro, ảnh JPG, PNG, TIF. Nội dung tệp này không phải một trong các loại đó.",
  "anh-heic":
    "Ảnh HEIC của iPhone chưa nhận được. Hãy mở ảnh rồi chụp màn hình, hoặc vào Cài đặt, Camera, Định dạng, chọn “Tương thích nhất” rồi chụp lại; ảnh gửi qua Zalo cũng đã là JPG.",
  "co-mat-khau": "Tệp có mật khẩu. Hãy bỏ mật khẩu, lưu lại rồi tải lên.",
  "co-macro": "Tệp có macro. Hãy lưu thành .docx hoặc .xlsx (không macro) rồi tải lên.",
  "qua-lon": "Tệp quá lớn: mỗi lần tối đa 20 MB.",
  "anh-hong": "Ảnh bị hỏng, không đọc được. Hãy mở ảnh, lưu lại (hoặc chụp màn hình) rồi tải lên.",
  "anh-qua-lon": "Ảnh quá lớn: tối đa 65 triệu điểm ảnh. Hãy thu nhỏ ảnh rồi tải lên.",
  "dang-ban": "Hệ thống đang xử lý nhiều tệp. Hãy đợi một phút rồi tải lên lại.",
} as const

export type UploadRefusal = keyof typeof uploadRefusals

/** Between refusals in an address: stands in no name of a file. */
export const BETWEEN_REFUSALS = "|"

/** What an address says of files that were not taken, in sentences; nothing of what is no such code. */
export function refusalsOf(told: string): string[] {
  return told.split(BETWEEN_REFUSALS).flatMap((one) => {
    const [code = "", ...name] = one.split(" ")
    if (!(code in uploadRefusals)) return []
    const why = uploadRefusals[code as UploadRefusal]
    return name.length > 0 ? `Chưa nhận tệp “${name.join(" ")}”. ${why}` : why
  })
}
