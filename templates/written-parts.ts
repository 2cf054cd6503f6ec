/*
 * Where Excel writes a part of a workbook otherwise than the library does, and reads the difference: the library asks for
 * everything to be computed on opening, which shows #NAME? in every formula of ours where the add-in is missing; it keeps
 * the error a formula answered with as a text; it puts what a font has in an order that the standard does not know; and it names groups of small lines where the standard has no name.
 */

// The engine of Excel's own files: newer ones compute what they must, and believe the rest.
const calculation = '<calcPr calcId="191029"/>';

const fontOrder = "b i strike condense extend outline shadow u vertAlign sz color name family charset scheme".split(" ");

const place = (element: string): number => fontOrder.indexOf(/^<(\w+)/.exec(element)![1]!);

const inOrder = (font: string): string => (font.match(/<[^>]*\/>/g) ?? []).sort((one, other) => place(one) - place(other)).join("");

// A formula's result, of which an error has a type of its own.
const errorResult =
  /(<c [^>]*?)t="str"([^>]*>(?:<f[^>]*>[^<]*<\/f>|<f[^>]*\/>)<v>)(#(?:N\/A|VALUE!|NUM!|DIV\/0!|NAME\?|REF!|NULL!|SPILL!|CALC!))(?=<\/v>)/g;

// The sheet of a print area, written as it is called: a space in it would make the file one to repair.
const printName = /(<definedName name="_xlnm\.[^>]*>)(?!')([^<]+)!(?=\$[A-Z0-9$:]+<)/g;

// A name that groups of small lines get in a file, which the standard does not know there.
const lineIdentity = /(<x14:sparklineGroup\b[^>]*?) xr2:uid="[^"]*"/g;

/** The text of a part as Excel writes it; a part that needs no change comes back as it is. */
export function asExcelWrites(name: string, xml: string): string {
  if (name === "xl/workbook.xml")
    return xml
      .replace(/<calcPr[^>]*\/>/, calculation)
      .replace(printName, (_, start: string, sheet: string) => `${start}'${sheet.replace(/'|&apos;/g, "''")}'!`);
  if (name === "xl/styles.xml") return xml.replace(/<font>(.*?)<\/font>/gs, (_, font: string) => `<font>${inOrder(font)}</font>`);
  if (/^xl\/worksheets\/sheet\d+\.xml$/.test(name)) return xml.replace(errorResult, '$1t="e"$2$3').replace(lineIdentity, "$1");
  return xml;
}

/** The parts that may need a change. */
export const isWrittenOtherwise = (name: string): boolean => /^xl\/(?:workbook|styles|worksheets\/sheet\d+)\.xml$/.test(name);
