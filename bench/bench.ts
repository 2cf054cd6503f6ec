// The budgets of the design that can be measured, each with its figure beside it: `npm run bench`. Beyond one sheet:
// `npm run bench -- warehouse`, or `-- warehouse 1 20 100` for so many million lines. Large files in the workbench: `npm run bench -- large`.
// What pages weigh and how soon they are of use, alone: `npm run bench -- start`; formulas and segmenting: `-- speed`; reading: `-- reading`.
import { appsScript } from "./apps-script";
import { startUp } from "./browser";
import { print } from "./budgets";
import { excelColumn } from "./excel-column";
import { large } from "./large";
import { lists } from "./lists";
import { reading } from "./reading";
import { sizes } from "./sizes";
import { speed } from "./speed";
import { warehouse } from "./warehouse";

const [only, ...rest] = process.argv.slice(2);
if (only === "warehouse") print(warehouse(rest.length > 0 ? rest.map(Number) : [1]));
else if (only === "large") print(await large(rest.length > 0 ? rest.map(Number) : [450_000, 5_000_000]));
else if (only === "start") {
  print(sizes());
  print(await startUp());
} else if (only === "speed") print(speed());
else if (only === "reading") print(reading());
else {
  print(sizes());
  print(appsScript());
  print(await excelColumn());
  print(speed());
  print(reading());
  print(lists());
  print(await startUp());
}
