import { memorySheet } from "./memory-sheet";
import { sheetContract } from "./sheet-contract";

sheetContract("memory", (description) => memorySheet(description));
