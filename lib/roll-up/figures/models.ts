import type { CountedFigure } from "./types"

/** Models by the stages of their life. */
export const modelsFigures = [
  {
    key: "models",
    column: "models",
    name: "Mô hình",
    definition: "Mô hình đã đăng ký, tính theo ngày đăng ký; đề xuất chưa đăng ký không tính.",
    unitOfCount: "mô hình",
    source: "models",
    on: "r.registered_on",
    where: "true",
    register: "models",
  },
  {
    key: "modelsRecognised",
    column: "models_recognised",
    name: "Mô hình được công nhận",
    definition: "Mô hình được công nhận trong kỳ.",
    unitOfCount: "mô hình",
    source: "models",
    on: "r.recognised_on",
    where: "true",
    register: "models",
  },
  {
    key: "modelsReplicated",
    column: "models_replicated",
    name: "Mô hình được nhân rộng",
    definition: "Mô hình chuyển sang giai đoạn nhân rộng trong kỳ.",
    unitOfCount: "mô hình",
    source: "models",
    on: "r.replicated_on",
    where: "true",
    register: "models",
  },
  {
    key: "modelsStopped",
    column: "models_stopped",
    name: "Mô hình dừng thực hiện",
    definition: "Mô hình dừng thực hiện trong kỳ, có nêu lý do.",
    unitOfCount: "mô hình",
    source: "models",
    on: "r.stopped_on",
    where: "true",
    register: "models",
  },
] as const satisfies readonly CountedFigure[]
