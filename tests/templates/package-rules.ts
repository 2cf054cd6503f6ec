import { XMLParser } from "fast-xml-parser";
import path from "node:path";
import type { Parts } from "../../tools/templates/zip";

/*
 * The rules of an Open XML workbook that Excel checks before it opens one, each as a list of what breaks it.
 */
const many = new Set([
  "Override",
  "Default",
  "Relationship",
  "row",
  "c",
  "definedName",
  "xf",
  "dxf",
  "si",
  "sheet",
  "tablePart",
  "table",
  "cfRule",
  "conditionalFormatting",
  "dataValidation",
  "mergeCell",
]);
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "",
  textNodeName: "text",
  isArray: (name) => many.has(name),
  parseAttributeValue: false,
  parseTagValue: false,
  trimValues: false,
});

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- XML of many kinds, read here and there
export type Xml = any;
const read = new WeakMap<Buffer, Xml>();
export function xmlOf(parts: Parts, name: string): Xml {
  const content = parts.get(name)!;
  if (!read.has(content)) read.set(content, parser.parse(content.toString("utf8")));
  return read.get(content);
}
export const sheetParts = (parts: Parts): string[] => [...parts.keys()].filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name));

const duplicates = (values: readonly string[]): string[] => values.filter((value, k) => values.indexOf(value) !== k);

/** Every part has a content type, and every content type a part. */
export function contentTypeFaults(parts: Parts): string[] {
  const { Types } = xmlOf(parts, "[Content_Types].xml");
  const overrides: string[] = Types.Override.map((each: Xml) => each.PartName.slice(1));
  const endings: string[] = Types.Default.map((each: Xml) => each.Extension);
  const untyped = [...parts.keys()].filter(
    (name) => name !== "[Content_Types].xml" && !overrides.includes(name) && !endings.includes(name.split(".").pop()!),
  );
  // The default for .xml says nothing of what a part is.
  const vague = [...parts.keys()].filter((name) => name.endsWith(".xml") && name !== "[Content_Types].xml" && !overrides.includes(name));
  return [...untyped, ...vague, ...overrides.filter((name) => !parts.has(name)), ...duplicates(overrides)];
}

/** Relationships lead to parts, ids are unique, and every r:id a part uses is one of its relationships. */
export function relationshipFaults(parts: Parts): string[] {
  const faults: string[] = [];
  const reached = new Set<string>();
  for (const [name, content] of parts) {
    if (name.endsWith(".rels")) {
      const folder = path.posix.dirname(path.posix.dirname(name));
      const all: Xml[] = xmlOf(parts, name).Relationships.Relationship ?? [];
      faults.push(...duplicates(all.map((each) => each.Id as string)).map((id) => `${name}: ${id} twice`));
      for (const { Target, TargetMode } of all) {
        if (TargetMode === "External") faults.push(`${name}: leads outside, to ${String(Target)}`);
        const target = Target.startsWith("/") ? Target.slice(1) : path.posix.normalize(path.posix.join(folder, Target));
        if (!parts.has(target)) faults.push(`${name}: nothing at ${target}`);
        reached.add(target);
      }
    } else if (name.endsWith(".xml")) {
      const used = content.toString("utf8").match(/(?<=\br:(?:id|embed)=")[^"]+/g) ?? [];
      const own = path.posix.join(path.posix.dirname(name), "_rels", `${path.posix.basename(name)}.rels`);
      const ids: string[] = parts.has(own) ? (xmlOf(parts, own).Relationships.Relationship ?? []).map((each: Xml) => each.Id) : [];
      faults.push(...used.filter((id) => !ids.includes(id)).map((id) => `${name}: ${id} leads nowhere`));
    }
  }
  const lost = [...parts.keys()].filter((name) => !name.endsWith(".rels") && name !== "[Content_Types].xml" && !reached.has(name));
  return [...faults, ...lost.map((name) => `${name}: nothing leads there`)];
}

const count = (list: Xml): number => (Array.isArray(list) ? list.length : 0);

/** Cells name shared texts, styles and metadata that exist; rows and cells stand in order. */
export function cellFaults(parts: Parts): string[] {
  const faults: string[] = [];
  const texts = count(xmlOf(parts, "xl/sharedStrings.xml").sst.si);
  const { styleSheet } = xmlOf(parts, "xl/styles.xml");
  const [styles, differences] = [count(styleSheet.cellXfs.xf), count(styleSheet.dxfs?.dxf)];
  const metadata = parts.has("xl/metadata.xml") ? Number(xmlOf(parts, "xl/metadata.xml").metadata.cellMetadata.count) : 0;
  const columnOf = (address: string): number =>
    [...address.replace(/\d/g, "")].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  for (const name of sheetParts(parts)) {
    const { worksheet } = xmlOf(parts, name);
    let before = 0;
    for (const row of worksheet.sheetData.row as Xml[]) {
      if (Number(row.r) <= before) faults.push(`${name}: row ${String(row.r)} out of order`);
      before = Number(row.r);
      let left = 0;
      for (const cell of (row.c ?? []) as Xml[]) {
        if (columnOf(cell.r) <= left || Number(cell.r.replace(/\D/g, "")) !== before)
          faults.push(`${name}: ${String(cell.r)} out of order`);
        left = columnOf(cell.r);
        if (cell.s !== undefined && Number(cell.s) >= styles) faults.push(`${name}: ${String(cell.r)} has no style ${String(cell.s)}`);
        if (cell.t === "s" && Number(cell.v) >= texts) faults.push(`${name}: ${String(cell.r)} has no text ${String(cell.v)}`);
        if (cell.cm !== undefined && (Number(cell.cm) < 1 || Number(cell.cm) > metadata))
          faults.push(`${name}: ${String(cell.r)} has no metadata`);
        if (cell.cm !== undefined && cell.f?.t !== "array") faults.push(`${name}: ${String(cell.r)} is dynamic without an array formula`);
      }
    }
    for (const { cfRule } of (worksheet.conditionalFormatting ?? []) as Xml[])
      for (const { dxfId } of cfRule as Xml[]) if (Number(dxfId) >= differences) faults.push(`${name}: no format ${String(dxfId)}`);
    for (const rule of (worksheet.dataValidations?.dataValidation ?? []) as Xml[]) {
      // Excel refuses longer ones and calls the file damaged.
      if (rule.type === "list" && String(rule.formula1).length > 257) faults.push(`${name}: a list of over 255 characters`);
      if ((rule.prompt ?? "").length > 255 || (rule.error ?? "").length > 225) faults.push(`${name}: too long a message`);
    }
  }
  return faults;
}

/** Names are well formed, unique, and refer to sheets that are there. */
export function nameFaults(parts: Parts): string[] {
  const { workbook } = xmlOf(parts, "xl/workbook.xml");
  const sheets: string[] = workbook.sheets.sheet.map((each: Xml) => each.name);
  const names: Xml[] = workbook.definedNames.definedName;
  const faults = duplicates(names.map(({ name, localSheetId }) => `${name as string} ${localSheetId ?? ""}`.toLowerCase()));
  for (const { name, text } of names) {
    if (!/^(_xlnm\.)?[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) || /^[A-Za-z]{1,3}\d+$|^[rRcC]$/.test(name))
      faults.push(`${name as string} is no name`);
    const area = String(text).replace(/^_xlfn\.ANCHORARRAY\((.*)\)$/, "$1");
    const found = /^(?:'((?:[^']|'')+)'|([A-Za-z_][A-Za-z0-9_]*))!(?:(?:\$[A-Z]+)?\$\d+(?::(?:\$[A-Z]+)?\$\d+)?|\$[A-Z]+:\$[A-Z]+)$/.exec(
      area,
    );
    if (!found) faults.push(`${name as string} refers to ${String(text)}`);
    else if (!sheets.includes((found[1] ?? found[2])!.replace(/''/g, "'")))
      faults.push(`${name as string}: no sheet ${String(found[1] ?? found[2])}`);
  }
  faults.push(...sheets.filter((name) => name.length > 31 || /[\\/?*[\]:]/.test(name)).map((name) => `${name} is no sheet name`));
  return faults;
}

/** Tables name their columns as the cells above their lines do, and nothing spills into them. */
export function tableFaults(parts: Parts): string[] {
  const texts: string[] = xmlOf(parts, "xl/sharedStrings.xml").sst.si.map((each: Xml) =>
    typeof each.t === "string" ? each.t : each.t.text,
  );
  const faults: string[] = [];
  for (const name of sheetParts(parts)) {
    const own = name.replace("worksheets/", "worksheets/_rels/") + ".rels";
    if (!parts.has(own)) continue;
    const cells = new Map<string, Xml>();
    for (const row of xmlOf(parts, name).worksheet.sheetData.row as Xml[])
      for (const cell of (row.c ?? []) as Xml[]) cells.set(cell.r, cell);
    for (const { Target, Type } of xmlOf(parts, own).Relationships.Relationship as Xml[]) {
      if (!String(Type).endsWith("/table")) continue;
      const table = xmlOf(parts, path.posix.normalize(path.posix.join("xl/worksheets", Target))).table[0];
      const [, first, row] = /^([A-Z]+)(\d+):/.exec(table.ref)!;
      const columns: Xml[] = [table.tableColumns.tableColumn].flat();
      columns.forEach((column, k) => {
        const cell = cells.get(`${String.fromCharCode(first!.charCodeAt(0) + k)}${row!}`);
        if (texts[Number(cell?.v)] !== column.name) faults.push(`${String(table.name)}: ${String(column.name)} is not above its column`);
      });
      for (const cell of cells.values())
        if (cell.f && inside(cell.r, table.ref)) faults.push(`${String(table.name)}: a formula in ${String(cell.r)}`);
    }
  }
  return faults;
}

function inside(address: string, area: string): boolean {
  const place = (text: string): [number, number] => {
    const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(text)!;
    return [[...letters!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0), Number(digits)];
  };
  const [[c, r], [c0, r0], [c1, r1]] = [place(address), ...area.split(":").map(place)] as [
    [number, number],
    [number, number],
    [number, number],
  ];
  return c >= c0 && c <= c1 && r >= r0 && r <= r1;
}
