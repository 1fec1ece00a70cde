/** Why a file was not taken. */
export const uploadRefusals = {
  "chua-chon": "Chưa chọn tệp.",
  "chua-danh-dau": "Hãy đánh dấu xác nhận tệp không chứa bí mật nhà nước.",
  "sai-loai":
    "Chỉ nhận tệp PDF, Word (.docx), Excel (.xlsx) và ảnh JPG, PNG. Nội dung tệp này không phải một trong các loại đó.",
  "qua-lon": "Tệp quá lớn: tối đa 20 MB.",
  "anh-hong": "Ảnh bị hỏng, không đọc được. Hãy mở ảnh, lưu lại (hoặc chụp màn hình) rồi tải lên.",
  "anh-qua-lon": "Ảnh quá lớn: tối đa 65 triệu điểm ảnh. Hãy thu nhỏ ảnh rồi tải lên.",
  "dang-ban": "Hệ thống đang xử lý nhiều tệp. Hãy đợi một phút rồi tải lên lại.",
} as const

export type UploadRefusal = keyof typeof uploadRefusals
