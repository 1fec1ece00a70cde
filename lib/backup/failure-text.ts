import { Refusal } from "./refusal"

/** What the machine says, in the reader's words. */
const machineSays: Record<string, string> = {
  ENOSPC: "Đĩa đầy.",
  EDQUOT: "Hết dung lượng được cấp.",
  EACCES: "Không có quyền ghi vào thư mục sao lưu.",
  ENOENT: "Không có thư mục sao lưu.",
  ENOTDIR: "Không có thư mục sao lưu.",
  EROFS: "Thư mục sao lưu chỉ cho đọc.",
  ECONNREFUSED: "Không kết nối được với cơ sở dữ liệu.",
  EIO: "Đĩa có lỗi khi đọc hoặc ghi.",
}

/** Why something went wrong, without repeating what anybody typed. */
export function failureText(error: unknown): string {
  if (error instanceof Refusal) return error.message
  const code = (error as NodeJS.ErrnoException | null)?.code
  return machineSays[code ?? ""] ?? `Lỗi của máy chủ hoặc cơ sở dữ liệu (${code ?? "không rõ"}).`
}
