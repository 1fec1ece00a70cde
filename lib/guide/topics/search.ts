import type { Topic } from "../topic"

export const search: Topic = {
  slug: "tim",
  title: "Tìm trong mọi sổ",
  about: "Tra một văn bản, một người, một mô hình, một đơn vị bằng một ô.",
  pages: ["/tim"],
  parts: [
    {
      title: "Tìm",
      steps: [
        "Bấm “Tìm” trên thanh các mục.",
        "Gõ vài chữ, không cần dấu, không cần đúng thứ tự: `kh 31` tìm ra 31-KH/TU. Bấm “Tìm”.",
        "Kết quả xếp theo từng sổ, của mọi năm. Bấm vào tên để mở; bấm “Xem cả …” để mở danh sách đầy đủ của sổ đó.",
      ],
      snags: [
        {
          met: "Không ra kết quả",
          then: "Gõ ít chữ hơn, hoặc chỉ gõ số của văn bản. Hệ thống chỉ tìm trong những gì vai trò đang dùng được xem.",
        },
        {
          met: "Tìm một đơn vị theo tên cũ",
          then: "Mở “Đơn vị”, gõ tên cũ vào ô “Tìm đơn vị”: đơn vị đã đổi tên, đã sáp nhập vẫn tìm ra.",
        },
      ],
    },
  ],
  more: ["so-ghi", "don-vi"],
}
