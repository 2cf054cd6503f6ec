import type { Parts } from "./zip";

/** Which add-in a workbook belongs to. */
export interface AddIn {
  readonly id: string;
  readonly version: string;
}

/** The add-in that a manifest describes. */
export function addInOf(manifest: string): AddIn {
  const said = (element: string): string => {
    const found = new RegExp(`<${element}>([^<]+)</${element}>`).exec(manifest)?.[1];
    if (!found) throw new Error(`manifest.xml has no ${element}.`);
    return found;
  };
  return { id: said("Id"), version: said("Version") };
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = "http://schemas.microsoft.com/office";
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

// Not visible: the pane opens with the workbook where the add-in is, and nobody is told to install one.
const taskpanes =
  `${head}<wetp:taskpanes xmlns:wetp="${office}/webextensions/taskpanes/2010/11">` +
  `<wetp:taskpane dockstate="right" visibility="0" width="350" row="4"><wetp:webextensionref xmlns:r="${relationships}" r:id="rId1"/></wetp:taskpane></wetp:taskpanes>`;

const taskpaneRelations =
  `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
  `<Relationship Id="rId1" Type="${office}/2011/relationships/webextension" Target="webextension1.xml"/></Relationships>`;

function webExtension({ id, version }: AddIn, functions: readonly string[]): string {
  const drawing = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
  return (
    `${head}<we:webextension xmlns:we="${office}/webextensions/webextension/2010/11" id="{${id.toUpperCase()}}">` +
    `<we:reference id="${id}" version="${version}" store="EXCatalog" storeType="EXCatalog"/><we:alternateReferences/>` +
    '<we:properties><we:property name="Office.AutoShowTaskpaneWithDocument" value="true"/></we:properties><we:bindings/>' +
    `<we:snapshot xmlns:r="${relationships}"/><we:extLst>` +
    `<a:ext ${drawing} uri="{D87F86FE-615C-45B5-9D79-34F1136793EB}"><we:containsCustomFunctions val="1"/></a:ext>` +
    `<a:ext ${drawing} uri="{7C84B067-C214-45C3-A712-C9D94CD141B2}"><we:customFunctionIdList>` +
    functions.map((name) => `<we:customFunctionIds>${name}</we:customFunctionIds>`).join("") +
    "</we:customFunctionIdList></a:ext></we:extLst></we:webextension>"
  );
}

function inserted(parts: Parts, name: string, before: string, added: string): void {
  const xml = parts.get(name)!.toString("utf8");
  if (!xml.includes(before)) throw new Error(`${name} does not end in ${before}.`);
  parts.set(name, Buffer.from(xml.replace(before, added + before)));
}

/** Ties an Excel workbook to the add-in whose functions it uses. */
export function addAddIn(parts: Parts, owner: AddIn, functions: readonly string[]): void {
  const add = (name: string, xml: string, type?: string): void => {
    parts.set(name, Buffer.from(xml));
    if (type) inserted(parts, "[Content_Types].xml", "</Types>", `<Override PartName="/${name}" ContentType="${type}"/>`);
  };
  add("xl/webextensions/taskpanes.xml", taskpanes, "application/vnd.ms-office.webextensiontaskpanes+xml");
  add("xl/webextensions/_rels/taskpanes.xml.rels", taskpaneRelations);
  add("xl/webextensions/webextension1.xml", webExtension(owner, functions), "application/vnd.ms-office.webextension+xml");
  const taken = new Set(
    parts
      .get("_rels/.rels")!
      .toString("utf8")
      .match(/(?<=Id=")[^"]+/g),
  );
  let id = 1;
  while (taken.has(`rId${id}`)) id++;
  inserted(
    parts,
    "_rels/.rels",
    "</Relationships>",
    `<Relationship Id="rId${id}" Type="${office}/2011/relationships/webextensiontaskpanes" Target="xl/webextensions/taskpanes.xml"/>`,
  );
}
