import { type IWorkbookData, LocaleType, LogLevel, mergeLocales, type Plugin, type PluginCtor, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/lib/facade";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalEn from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import conditionalFr from "@univerjs/preset-sheets-conditional-formatting/locales/fr-FR";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreEn from "@univerjs/preset-sheets-core/locales/en-US";
import coreFr from "@univerjs/preset-sheets-core/locales/fr-FR";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import { catalogue } from "../core/encours";
import type { Language } from "../core/text/language";
import { descriptionOf, executorOf } from "./functions";
import { mendInvertedIndex } from "./inverted-index";

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
    locale: language === "fr" ? LocaleType.FR_FR : LocaleType.EN_US,
    locales: { [LocaleType.FR_FR]: mergeLocales(coreFr, conditionalFr), [LocaleType.EN_US]: mergeLocales(coreEn, conditionalEn) },
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      formula: {
        function: catalogue.map((definition) => [executorOf(definition, language), definition.name]),
        description: catalogue.map((definition) => descriptionOf(definition, language)),
      },
    }),
    UniverSheetsConditionalFormattingPreset(),
  ];
  const plugins = new Map<string, [PluginCtor<Plugin>, unknown]>();
  for (const plugin of presets.flatMap((preset) => preset.plugins)) {
    const [constructor, options] = (Array.isArray(plugin) ? plugin : [plugin, undefined]) as [PluginCtor<Plugin>, unknown];
    plugins.set(constructor.pluginName, [constructor, options]);
  }
  for (const [constructor, options] of plugins.values()) univer.registerPlugin(constructor, options as never);
  return { univer, api: FUniver.newAPI(univer), language };
}

export type WorkbookData = Partial<IWorkbookData>;
