import type { Topic } from "../topic"

export const publicPage: Topic = {
  slug: "trang-cong-khai",
  title: "Trang công khai của đơn vị",
  about: "Bật, tắt trang mà ai cũng xem được; biết trang ấy cho thấy gì.",
  pages: ["/don-vi/[id]/cong-khai"],
  parts: [
    {
      title: "Bật trang",
      text: "Cán bộ tuyên giáo hoặc quản trị làm. Mặc định trang tắt.",
      steps: [
        "Mở “Đơn vị”, mở đơn vị, bấm “Trang công khai”.",
        "Ghi “Địa chỉ”, đánh dấu “Bật trang công khai”, bấm “Lưu”.",
        "Mở địa chỉ vừa hiện ra để xem đúng như người ngoài thấy.",
      ],
      snags: [
        {
          met: "Trang chưa có số liệu",
          then: "Chỉ có số ở phụ lục của báo cáo năm đã được chấp nhận. Chưa có báo cáo ấy thì chưa có số.",
        },
        {
          met: "Mô hình, điển hình không hiện",
          then: "Chưa ghi ngày và người đồng ý công khai. Mở bản ghi, bấm “Sửa”, ghi “Ngày đồng ý công khai” và “Người đồng ý”.",
        },
        {
          met: "Cần gỡ ngay",
          then: "Bỏ dấu “Bật trang công khai”, bấm “Lưu”. Bản lưu tạm ở máy người xem hết sau vài phút.",
        },
      ],
    },
  ],
  more: ["mo-hinh-dien-hinh", "bao-cao"],
}
