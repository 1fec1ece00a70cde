/** Names of the query parameters, shared by lists, dashboards and exports. */
export const listParams = {
  search: "tim",
  unit: "don-vi",
  breadth: "pham-vi",
  from: "tu-nam",
  to: "den-nam",
  fromMonth: "tu-thang",
  toMonth: "den-thang",
  view: "theo",
  figure: "chi-tieu",
  unsettled: "can-xem-lai",
  sort: "sap-xep",
  page: "trang",
} as const
