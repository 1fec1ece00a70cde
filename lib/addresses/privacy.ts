import { address, type Leading } from "./address"

export const requestsHref = (leading?: Leading) => address("/du-lieu-ca-nhan", leading)

export const newRequestHref = (personId?: number | string) =>
  address("/du-lieu-ca-nhan/moi", { query: { nguoi: personId } })

export const requestHref = (id: number, leading?: Leading<{ saved?: true }>) =>
  address(`/du-lieu-ca-nhan/${id}`, leading)

export const requestFileHref = (id: number) => address(`/du-lieu-ca-nhan/${id}/xuat`)

export const disposalsHref = () => address("/huy-ho-so")

export const disposalHref = (id: number, leading?: Leading<{ saved?: true }>) => address(`/huy-ho-so/${id}`, leading)

/** How long records are kept. */
export const termsHref = (leading?: Leading<{ saved?: true }>) => address("/thoi-han-bao-quan", leading)
