/** A place in a template that is filled: `{name}`, or `{#name}…{/name}` around what is repeated. */
export interface TemplateField {
  name: string
  meaning: string
  required: boolean
  repeats?: true
}

/** The field of the whole text, or the one that repeats section by section: a template has one of the two. */
export const TEXT_FIELDS = ["noi_dung", "muc"]

/** Every field a template may have, in the order of the page. */
export const templateFields: readonly TemplateField[] = [
  { name: "co_quan_cap_tren", meaning: "Tên cơ quan cấp trên, chữ in hoa", required: false },
  { name: "co_quan", meaning: "Tên cơ quan ban hành, chữ in hoa", required: false },
  { name: "so_ky_hieu", meaning: "Số và ký hiệu; số để trống khi chưa ban hành", required: true },
  { name: "noi_ngay", meaning: "Địa danh và ngày; ngày để trống khi chưa ban hành", required: true },
  { name: "du_thao", meaning: "“(Dự thảo lần …)”; không in khi đã ban hành", required: false },
  { name: "ten_loai", meaning: "Tên loại văn bản: BÁO CÁO, KẾ HOẠCH…", required: true },
  { name: "trich_yeu", meaning: "Trích yếu nội dung", required: true },
  { name: "noi_dung", meaning: "Toàn bộ nội dung: các mục và đoạn văn", required: true },
  { name: "muc", meaning: "Lặp từng mục, dùng thay cho {noi_dung}", required: false, repeats: true },
  { name: "tieu_de", meaning: "Tên mục, dùng trong {#muc}…{/muc}", required: false },
  { name: "doan", meaning: "Lặp từng đoạn văn, dùng trong {#muc}…{/muc}", required: false, repeats: true },
  { name: "van_ban", meaning: "Một đoạn văn, dùng trong {#doan}…{/doan}", required: false },
  { name: "noi_nhan", meaning: "Các dòng nơi nhận", required: false },
  { name: "quyen_han", meaning: "Quyền hạn của người ký: T/M BAN THƯỜNG VỤ, K/T TRƯỞNG BAN…", required: false },
  { name: "chuc_vu", meaning: "Chức vụ của người ký", required: false },
  { name: "ho_ten", meaning: "Họ tên người ký", required: true },
  { name: "phu_luc", meaning: "Bảng phụ lục, đứng riêng một dòng ở cuối văn bản", required: true },
]
