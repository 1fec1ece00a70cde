type Task = (order: unknown, bytes: Uint8Array) => Promise<Uint8Array>

/** What the process apart can do. Each loads its library only when it is asked for. */
export const tasks: Record<string, Task> = {
  sheet: async (order, bytes) => (await import("@/lib/office/apart/sheet-task")).sheetTask(order, bytes),
  photo: async (order, bytes) => (await import("@/lib/office/apart/photo-task")).photoTask(order, bytes),
  "check-template": async (_, bytes) => (await import("@/lib/office/apart/word-tasks")).checkTask(bytes),
  "fill-template": async (order, bytes) => (await import("@/lib/office/apart/word-tasks")).fillTask(order, bytes),
}
