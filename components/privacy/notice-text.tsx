import type { ReactNode } from "react"
import type { NoticeData } from "@/lib/sign-in/load-notice"

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mb-5">
      <h2 className="mb-1">{title}</h2>
      {children}
    </section>
  )
}

const list = "list-disc space-y-1 pl-6"

/** Change what it says together with `noticeVersion`. */
export function NoticeText({ askedUnit }: Pick<NoticeData, "askedUnit">) {
  return (
    <div className="mb-6 max-w-[46rem]">
      <Part title="Ghi những gì">
        <ul className={list}>
          <li>Người viết cam kết: họ tên, năm sinh, chức vụ, diện, chi bộ theo từng thời gian.</li>
          <li>Bản cam kết từng năm: nội dung, tự báo cáo, nhận xét, mức kết quả và ngày của từng bước.</li>
          <li>Người dùng: họ tên, tên đăng nhập, vai trò, các lần đăng nhập và những việc đã làm trong hệ thống.</li>
          <li>Tên cá nhân trong sổ điển hình, khen thưởng và người phụ trách công việc.</li>
        </ul>
        <p className="mt-2">
          Không ghi đơn thư, ý kiến đánh giá riêng, kỷ luật, gia đình, số căn cước, số thẻ đảng viên, lý lịch.
        </p>
      </Part>
      <Part title="Để làm gì">
        <p>
          Để ghi sổ hành chính việc học tập và làm theo: lưu văn bản, đếm số lượng, nhắc việc, báo cáo. Không dùng để
          theo dõi hay chấm điểm con người.
        </p>
      </Part>
      <Part title="Ai đọc được">
        <ul className={list}>
          <li>Nội dung bản cam kết: chỉ người viết và chi ủy của chi bộ. Mỗi lần mở đều được ghi nhật ký.</li>
          <li>Cấp trên và quản trị chỉ thấy số lượng, trạng thái, ngày và mức kết quả.</li>
          <li>Mỗi đơn vị chỉ xem sổ của mình và của các đơn vị trực thuộc.</li>
        </ul>
      </Part>
      <Part title="Quyền của người có dữ liệu">
        <p>
          Được xem và nhận bản sao, yêu cầu sửa cho đúng, yêu cầu hạn chế xử lý, yêu cầu ẩn danh hóa dữ liệu của mình.
          Chi ủy hoặc cán bộ tuyên giáo ghi yêu cầu vào hệ thống và trả lời đúng hạn.
        </p>
      </Part>
      <Part title="Hỏi ai">
        <p>
          Chi ủy của chi bộ, cán bộ tuyên giáo của đảng ủy, hoặc người quản trị hệ thống
          {askedUnit ? ` tại ${askedUnit}.` : "."}
        </p>
      </Part>
      <Part title="Theo quy định nào">
        <p>
          Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15 và Nghị định số 356/2025/NĐ-CP. Việc tham gia tổ chức chính trị là
          dữ liệu cá nhân nhạy cảm, nên được bảo vệ chặt hơn. Dữ liệu được giữ theo bảng thời hạn bảo quản của cơ quan.
        </p>
      </Part>
    </div>
  )
}
