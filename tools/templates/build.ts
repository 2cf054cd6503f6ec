import type { Language } from "../../core/cells/language";
import { templates } from "../../templates/templates";
import type { Template } from "../../templates/description";
import { evaluate, type Values } from "./evaluate/evaluate";
import { oursInExcel } from "./excel-formula";
import { asExcelWrites, isWrittenOtherwise } from "../../templates/written-parts";
import { addAddIn, type AddIn } from "./web-extension";
import { writeTemplate, type Form } from "./workbook";
import { unzipped, zipped } from "./zip";

/** A template as a file, and what it was made of. */
export interface BuiltTemplate {
  readonly template: Template;
  readonly language: Language;
  readonly form: Form;
  readonly values: Values;
  readonly file: Buffer;
}

/** The functions of ours that a template uses, each once. */
export const functionsOf = ({ sheets }: Template): string[] =>
  [...new Set(sheets.flatMap(({ cells }) => cells.flatMap(({ formula }) => (formula ? oursInExcel(formula) : []))))].sort();

/**
 * All templates of a language, for Excel or for Google Sheets; the same bytes at every build. Those for Excel are tied to an
 * add-in only where one is named: a file that names another store than the one Excel has it from opens with an error.
 */
export async function buildTemplates(language: Language, form: Form, owner?: AddIn): Promise<BuiltTemplate[]> {
  const built: BuiltTemplate[] = [];
  for (const template of templates(language, form === "sheets" ? "sheets" : "excel")) {
    const values = evaluate(template, language);
    const written = await writeTemplate(template, language, values, form);
    const parts = unzipped(written);
    for (const name of parts.keys())
      if (isWrittenOtherwise(name)) parts.set(name, Buffer.from(asExcelWrites(name, parts.get(name)!.toString("utf8"))));
    if (form === "excel" && owner) addAddIn(parts, owner, functionsOf(template));
    const file = zipped(parts);
    built.push({ template, language, form, values, file });
  }
  return built;
}
