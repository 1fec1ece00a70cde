/** Everything that is done in a thread, by the name under which it is asked for. */
export * from "@/lib/accounts/heavy-files"
export * from "@/lib/registers/heavy-sheets"
export * from "@/lib/reports/heavy-files"
export * from "@/lib/units/heavy-files"
