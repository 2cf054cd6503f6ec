import { FormulaDataModel } from "@univerjs/engine-formula";
import "./style.css";
import { languageOf } from "../core/text/language";
import { startSpreadsheet } from "./spreadsheet";

const language = languageOf(new URLSearchParams(location.search).get("lang") ?? navigator.language);
const { api, univer } = startSpreadsheet(document.getElementById("spreadsheet")!, language, matchMedia("(prefers-color-scheme: dark)").matches);
api.createWorkbook({ id: "w", name: "w", sheetOrder: ["a"], sheets: { a: { id: "a", name: "A", cellData: { 0: { 0: { v: 400 }, 1: { v: 500 }, 2: { f: "=GEARING(A1:A4,B1:B4)" } }, 1: { 0: { v: 400 }, 1: { v: -5 } }, 3: { 0: { v: 5 }, 1: { v: 10 } } } } } });
Object.assign(window, { api, univer, FormulaDataModel });
