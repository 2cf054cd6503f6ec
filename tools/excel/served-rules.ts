import { headersOf } from "./served-headers";
import type { ExcelMetadata } from "./metadata";

// Excel on Windows refuses a list of functions over 1 MB.
const longestList = 1_000_000;

/** What would keep the list of functions from loading, in words. */
export function checkFunctionList(json: string): string[] {
  const problems: string[] = [];
  if (Buffer.byteLength(json) > longestList) problems.push("The list of functions is over 1 MB: Excel on Windows refuses it.");
  let list: Partial<ExcelMetadata>;
  try {
    list = JSON.parse(json) as Partial<ExcelMetadata>;
  } catch {
    return [...problems, "The list of functions is no JSON."];
  }
  const functions = list.functions ?? [];
  if (functions.length === 0) problems.push("The list of functions is empty.");
  if (list.allowErrorForDataTypeAny !== true)
    problems.push("An error value would keep a whole column from being computed: allowErrorForDataTypeAny is missing.");
  const ids = new Set<string>();
  for (const { id, name, parameters, options } of functions) {
    if (!/^[A-Z0-9._]{1,128}$/.test(id)) problems.push(`The id ${id} is none: capitals, digits, points and underscores.`);
    if (ids.has(id)) problems.push(`The id ${id} is there twice.`);
    ids.add(id);
    if (!/^[A-Z][A-Z0-9._]{2,}$/.test(name)) problems.push(`The name ${name} is none: three characters at least, a letter first.`);
    if (/^[A-Z]{1,3}\d{1,7}$/.test(name)) problems.push(`The name ${name} is the address of a cell.`);
    if (!options?.requiresParameterAddresses) problems.push(`${name} does not ask for addresses, without which a blank is a zero.`);
    const lastNeeded = parameters.reduce((last, { optional }, i) => (optional ? last : i), -1);
    if (parameters.some(({ optional }, i) => optional && i < lastNeeded))
      problems.push(`${name} asks for something after what may be left out.`);
  }
  return problems;
}

/** What in the headers would keep the pane from being shown, or an icon from being drawn. */
export function checkHeaders(headers: string): string[] {
  const lines = headers.split("\n").filter((line) => !line.startsWith("#"));
  const problems: string[] = [];
  for (const name of ["X-Frame-Options", "Cross-Origin-Opener-Policy"])
    if (lines.some((line) => line.trim().toLowerCase().startsWith(`${name.toLowerCase()}:`)))
      problems.push(`${name}: Excel on the web shows the pane in a frame, and could not.`);
  const policy = lines.find((line) => /^\s*Content-Security-Policy:/i.test(line)) ?? "";
  if (/frame-ancestors/i.test(policy))
    problems.push("frame-ancestors: Microsoft names no complete list of the addresses Excel on the web has.");
  if (!/script-src[^;]*https:\/\/appsforoffice\.microsoft\.com/.test(policy)) problems.push("The policy keeps Excel's own library out.");
  if (!/default-src 'none'/.test(policy) || !/connect-src 'self'/.test(policy))
    problems.push("The policy lets pages talk to other addresses.");
  if (/unsafe-eval/.test(policy)) problems.push("The policy lets text become code.");
  for (const file of ["/taskpane.html", "/functions.js", "/functions.json", "/taskpane.css", "/icons/icon-16.png"])
    if (!/^(no-cache|public, max-age=\d+|.*no-store.*)$/.test(headersOf(headers, file)["Cache-Control"] ?? ""))
      problems.push(`${file} has not one rule for its cache.`);
  const icons = lines.slice(lines.findIndex((line) => line.startsWith("/icons/")));
  if (!icons.some((line) => line.startsWith("/icons/")) || icons.some((line) => /no-store/i.test(line)))
    problems.push("Icons must be kept by the browser: Excel does not show them otherwise.");
  return problems;
}
