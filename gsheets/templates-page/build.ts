import { classColours } from "../../core/policy/class-colours";
import type { Language } from "../../core/cells/language";
import type { Block, TemplateId } from "../../templates/description";
import { template } from "../../templates/templates";
import type { Ask } from "../sidebar/ask";
import { layoutOf, valuesOf } from "./layout-of";
import { freeNames, renamed } from "./renamed";

const colours = ([1, 2, 3, 4, 5] as const).map((riskClass) => classColours[riskClass]);

/**
 * Builds a template in new sheets of the workbook, and shows the first of them. Values before names before formulas, as
 * each reads those before it. Where something goes wrong the sheets are taken away again.
 */
export async function build(id: TemplateId, language: Language, ask: Ask, done: (share: number) => void): Promise<readonly string[]> {
  const described = template(id, language, "sheets");
  const steps = described.sheets.length * 3 + 1;
  let step = 0;
  const stepDone = (): void => {
    done(++step / steps);
  };
  const added = new Map<string, string>();
  try {
    for (const { name } of described.sheets) {
      const sheet = await ask("addSheet", { name });
      added.set(name, sheet);
      // The next one comes after the one that is shown.
      await ask("show", { area: { sheet, row: 0, column: 0, rows: 1, columns: 1 } });
      stepDone();
    }
    const ours = renamed(described, added, freeNames(described, await ask("names", { add: [] })));
    for (const sheet of ours.sheets) {
      await ask("write", valuesOf(sheet));
      stepDone();
    }
    await ask("names", { add: ours.names.map(({ name, sheet, block }) => ({ name, area: { sheet, ...block } })) });
    stepDone();
    for (const sheet of ours.sheets) {
      await ask("layOut", { sheet: sheet.name, layout: layoutOf(sheet, ours, language), colours });
      const areaOf = (block: Block) => ({
        sheet: sheet.name,
        row: block.row,
        column: block.column,
        rows: block.rows,
        columns: block.columns,
      });
      for (const { from, at, ...chart } of sheet.charts) await ask("chart", { chart: { ...chart, from: areaOf(from), at: areaOf(at) } });
      stepDone();
    }
    await ask("show", { area: { sheet: ours.sheets[0]!.name, row: 0, column: 0, rows: 1, columns: 1 } });
    return [...added.values()];
  } catch (error) {
    for (const name of added.values()) await ask("removeSheet", { name }).catch(() => undefined);
    throw error;
  }
}
