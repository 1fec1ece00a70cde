/** Rows of a file that can be imported, its headings among them; a record with several items stands on several. */
export const mostImported = 50_000

/** Lines of a file that is exported: fewer, so that it can be imported again with its headings and long texts. */
export const mostExported = 40_000

/** Larger files are refused. */
export const maxSheetBytes = 20_000_000

/** Endings of files of rows that can be read, for the dialog that chooses one; what a file is its content says. */
export const acceptedSheets = ".xlsx,.xlsm,.xls,.ods,.csv,.txt"
