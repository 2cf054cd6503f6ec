import { nameInExcel, type AnyDefinition, type Parameter } from "../../core/formulas/define";
import type { Language } from "../../core/cells/language";
import { declaredName, describeParameter } from "../gsheets/stubs";

export interface ExcelParameter {
  readonly description: string;
  readonly dimensionality: "matrix";
  readonly name: string;
  readonly optional?: true;
  readonly type: "any";
}

export interface ExcelFunction {
  readonly description: string;
  readonly id: string;
  readonly name: string;
  readonly options: { readonly requiresParameterAddresses: true };
  readonly parameters: readonly ExcelParameter[];
  readonly result: { readonly dimensionality: "matrix" };
}

export interface ExcelMetadata {
  readonly allowCustomDataForDataTypeAny: true;
  readonly allowErrorForDataTypeAny: true;
  readonly functions: readonly ExcelFunction[];
}

/**
 * The functions as Excel reads them from functions.json. Every parameter is a block of anything, so that a range, one
 * cell, a text and an error value all reach us in one call, and every result is a block, without which Excel does not
 * tell the addresses of the arguments.
 */
export function excelMetadata(catalogue: readonly AnyDefinition[], language: Language): ExcelMetadata {
  return {
    allowCustomDataForDataTypeAny: true,
    allowErrorForDataTypeAny: true,
    functions: catalogue.map((definition) => ({
      description: definition.summary[language],
      id: nameInExcel(definition),
      name: nameInExcel(definition),
      options: { requiresParameterAddresses: true },
      parameters: (definition.parameters as readonly Parameter[]).map((parameter) => ({
        description: describeParameter(parameter, language),
        dimensionality: "matrix",
        name: declaredName(parameter),
        ...(parameter.optional && { optional: true }),
        type: "any",
      })),
      result: { dimensionality: "matrix" },
    })),
  };
}
