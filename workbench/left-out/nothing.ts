/**
 * In place of what the spreadsheet never uses here, its dictionaries of hyphenation, and of what workbench/locale.ts reads
 * later, the help of the spreadsheet's own functions.
 */
export default {};
