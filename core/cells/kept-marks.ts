/** The first cell of each sheet a workbook's records are kept in: what it is, and by which layout. */
export const keptMarks = { notices: "encours notices 1", overrides: "encours overrides 1", history: "encours snapshots 1" } as const;
