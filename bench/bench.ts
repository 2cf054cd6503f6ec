// The budgets of the design that can be measured, each with its figure beside it: `npm run bench`.
import { appsScript } from "./apps-script";
import { startUp } from "./browser";
import { print } from "./budgets";
import { excelColumn } from "./excel-column";
import { lists } from "./lists";
import { sizes } from "./sizes";
import { speed } from "./speed";

print(sizes());
print(appsScript());
print(await excelColumn());
print(speed());
print(lists());
print(await startUp());
