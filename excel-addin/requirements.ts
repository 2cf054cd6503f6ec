/** Whether this Excel has a set of calls that not every Excel has which the manifest lets in. */
export function hasSet(set: "ExcelApi" | "CustomFunctionsRuntime", version: string): boolean {
  const office = typeof Office === "undefined" ? undefined : (Office.context as Partial<Office.Context> | undefined);
  return office?.requirements?.isSetSupported(set, version) ?? false;
}
