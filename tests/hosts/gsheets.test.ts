import { googleSheets } from "./gsheets-fake/made";
import { sheetContract } from "./sheet-contract";

// East and west of Greenwich, at its farthest, and where clocks change at midnight: the days must be the same.
sheetContract("Google Sheets in Paris", googleSheets("Europe/Paris"));
sheetContract("Google Sheets in Auckland", googleSheets("Pacific/Auckland"));
sheetContract("Google Sheets in Santiago", googleSheets("America/Santiago"));
