import { mergeLocales } from "@univerjs/core";
import conditional from "@univerjs/preset-sheets-conditional-formatting/locales/fr-FR";
import core from "@univerjs/preset-sheets-core/locales/fr-FR";
import validation from "@univerjs/preset-sheets-data-validation/locales/fr-FR";
import filter from "@univerjs/preset-sheets-filter/locales/fr-FR";

export const locale = mergeLocales(core, conditional, filter, validation);
