import { LogLevel, type Plugin, type PluginCtor, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/lib/facade";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import { UniverSheetsFilterPreset } from "@univerjs/preset-sheets-filter";
import { CalculationMode, UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import "@univerjs/preset-sheets-filter/lib/index.css";
import { catalogue } from "../core/formulas/catalogue";
import type { Language } from "../core/cells/language";
import { hintInFrench } from "./french/argument-hints";
import { typeInFrench } from "./french/typing";
import { descriptionOf, executorOf } from "./functions";
import { shareLittle } from "./large-selections";
import { mendInvertedIndex } from "./inverted-index";
import { localeIn, localeType } from "./locale";
import { pasteAsRead } from "./pasting";
import { showValues } from "./shown-values";
import { showPlainFigures } from "./status-bar";
import { showSpilledFormats } from "./spilled-formats";

export interface Spreadsheet {
  readonly univer: Univer;
  readonly api: FUniver;
  readonly language: Language;
}

/**
 * Starts the spreadsheet in an element, every function of the catalogue in it. This is what `createUniver` of
 * @univerjs/presets does; that package is not installed because it brings some thirty others, several without a licence.
 */
export function startSpreadsheet(container: HTMLElement, language: Language, dark: boolean): Spreadsheet {
  mendInvertedIndex();
  const univer = new Univer({
    darkMode: dark,
    logLevel: LogLevel.WARN,
    locale: localeType(language),
    locales: { [localeType(language)]: localeIn(language) },
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      ribbonType: "simple",
      // The core reads numbers written as text: they need no warning in every cell.
      disableTextFormatAlert: true,
      disableTextFormatMark: true,
      sheets: { disableForceStringAlert: true, disableForceStringMark: true },
      formula: {
        function: catalogue.map((definition) => [executorOf(definition, language), definition.name]),
        description: catalogue.map((definition) => descriptionOf(definition, language)),
        // What a file holds as last result is not believed, and spilled cells are not in it.
        initialFormulaComputing: CalculationMode.FORCED,
      },
    }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsFilterPreset(),
    UniverSheetsDataValidationPreset(),
  ];
  const plugins = new Map<string, [PluginCtor<Plugin>, unknown]>();
  for (const plugin of presets.flatMap((preset) => preset.plugins)) {
    const [constructor, options] = (Array.isArray(plugin) ? plugin : [plugin, undefined]) as [PluginCtor<Plugin>, unknown];
    plugins.set(constructor.pluginName, [constructor, options]);
  }
  for (const [constructor, options] of plugins.values()) univer.registerPlugin(constructor, options);
  return { univer, api: FUniver.newAPI(univer), language };
}

/** What hooks into services that exist only once a workbook is open. */
export function finishSpreadsheet(spreadsheet: Spreadsheet): void {
  const { univer, api, language } = spreadsheet;
  shareLittle(univer);
  pasteAsRead(spreadsheet);
  showSpilledFormats(univer);
  showValues(univer, language);
  univer.onDispose(showPlainFigures(univer, language));
  if (language === "fr") {
    typeInFrench(univer);
    univer.onDispose(hintInFrench());
    api.getActiveWorkbook()?.setNumfmtLocal("fr");
  }
}
