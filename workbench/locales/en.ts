import { mergeLocales } from "@univerjs/core";
import conditional from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import core from "@univerjs/preset-sheets-core/locales/en-US";
import validation from "@univerjs/preset-sheets-data-validation/locales/en-US";
import filter from "@univerjs/preset-sheets-filter/locales/en-US";

export const locale = mergeLocales(core, conditional, filter, validation);
