import { readFileSync } from "node:fs";
import path from "node:path";
import { checkManifest, pngSize, type ManifestSurroundings } from "../../tools/manifest/rules";
import { localAddress, manifest } from "../../tools/manifest/text";

const root = path.resolve(import.meta.dirname, "../..");
const file = (name: string): string => readFileSync(path.join(root, name), "utf8");
const template = file("excel-addin/manifest.template.xml");
const version = (JSON.parse(file("package.json")) as { readonly version: string }).version;
const xml = file("manifest.xml");

const here: ManifestSurroundings = {
  icon: (name) => {
    try {
      return readFileSync(path.join(root, "excel-addin/icons", name));
    } catch {
      return undefined;
    }
  },
  served: (name) => ["taskpane.html", "help.html", "functions.js", "functions.json", "functions-fr.json"].includes(name),
};
const check = (text: string, surroundings = here): string[] => checkManifest(text, surroundings);

test("the manifest of this repository is sound", () => {
  expect(check(xml)).toEqual([]);
});

test("it is what the template makes for localhost and the version of the package", () => {
  expect(xml).toBe(manifest(template, { url: localAddress, version }));
});

test("it names no namespace, so that =GEARING( is typed as it is", () => {
  expect(xml).not.toMatch(/<Namespace/);
});

test("for another address every address is there, and it is sound", () => {
  const other = manifest(template, { url: "https://credit.example.com/excel & co/", version: "2.3.4-beta.1" });
  expect(check(other)).toEqual([]);
  expect(other).not.toContain("localhost");
  expect(other).toContain("https://credit.example.com/excel &amp; co/functions-fr.json?v=2.3.4-beta.1");
  expect(other).toContain("<AppDomain>https://credit.example.com</AppDomain>");
  expect(other).toContain("<Version>2.3.4.0</Version>");
  expect(/<Id>(.*)<\/Id>/.exec(other)![1]).toBe(/<Id>(.*)<\/Id>/.exec(xml)![1]);
});

test("with a namespace it is sound and shows it in the first words", () => {
  const own = manifest(template, { url: localAddress, version, namespace: "CREDIT" });
  expect(check(own)).toEqual([]);
  expect(own).toContain('<Namespace resid="Functions.Namespace"/>');
  expect(own).toContain("Type =CREDIT.GEARING(");
});

test("an address that is not https and a namespace that is none are refused", () => {
  expect(() => manifest(template, { url: "http://credit.example.com", version })).toThrow("https only");
  expect(() => manifest(template, { url: localAddress, version, namespace: "my space" })).toThrow("no namespace");
});

describe("a broken manifest is found out:", () => {
  const without = (part: string): string => {
    expect(xml).toContain(part);
    return xml.replace(part, "");
  };
  const instead = (part: string, other: string): string => {
    expect(xml).toContain(part);
    return xml.replace(part, other);
  };
  const id = /<Id>.*<\/Id>/.exec(xml)![0];
  const versionElement = /<Version>.*<\/Version>/.exec(xml)![0];

  test.each<[string, string, string]>([
    ["XML that is not closed", without("</OfficeApp>"), "The XML is broken"],
    ["another document", "<html/>", "no Office manifest"],
    ["an Id that is no GUID", instead(id, "<Id>encours</Id>"), "The Id “encours” is no GUID."],
    ["an Id after the version", instead(id, "").replace(versionElement, `${versionElement}${id}`), "Id stands too late in OfficeApp."],
    ["no Id", without(id), "OfficeApp has no Id."],
    ["a version of three parts", instead(versionElement, "<Version>1.2.3</Version>"), "The version “1.2.3” has not four parts."],
    [
      "Metadata before Page",
      xml.replace(/<Page>[\s\S]*?<\/Page>/, "").replace("</Metadata>", '</Metadata><Page><SourceLocation resid="Taskpane.Url"/></Page>'),
      "Page stands too late in ExtensionPoint.",
    ],
    ["an element that does not belong", instead("<Runtimes>", "<Sidebar/><Runtimes>"), "Host holds Sidebar, which does not belong there."],
    ["a resource nobody defined", instead('<Label resid="Group.Label"/>', '<Label resid="Group.Name"/>'), "Nothing is called Group.Name."],
    [
      "a resource nobody uses",
      instead('<Label resid="Group.Label"/>', '<Label resid="Pane.Label"/>'),
      "The resource Group.Label is not used.",
    ],
    ["an id there twice", instead(' id="Group.Label"', ' id="Pane.Label"'), "The id Pane.Label is there twice."],
    ["an id that is too long", xml.replaceAll("Group.Label", "Group.Label.That.Excel.Would.Cut.Off"), "is longer than 32 characters"],
    [
      "an address without https",
      instead("https://localhost:3000/functions.js", "http://localhost:3000/functions.js"),
      `http://localhost:3000/functions.js?v=${version} is not https.`,
    ],
    [
      "an address of another host",
      instead("https://localhost:3000/functions.js", "https://example.com/functions.js"),
      "https://example.com is not among the AppDomains.",
    ],
    [
      "a file that is not served",
      instead("https://localhost:3000/functions.js", "https://localhost:3000/function.js"),
      "function.js is not built.",
    ],
    [
      "a label over 125 characters",
      instead('DefaultValue="Trade credit"', `DefaultValue="${"Trade credit ".repeat(10)}"`),
      "Group.Label is longer than 125 characters.",
    ],
    [
      "a French description over 250 characters",
      instead('Value="Le crédit client', `Value="${"Le crédit client ".repeat(20)}`),
      "Description in fr-FR is longer than 250 characters.",
    ],
    [
      "a label without French",
      xml.replace(/<bt:Override Locale="fr-FR" Value="Crédit client"\/>/, ""),
      "Group.Label is not there in French.",
    ],
    [
      "a locale that is none",
      instead('Locale="fr-FR" Value="Crédit client"', 'Locale="français" Value="Crédit client"'),
      "Group.Label: “français” is no locale.",
    ],
    [
      "pages that differ",
      instead('<FunctionFile resid="Taskpane.Url"/>', '<FunctionFile resid="Help.Url"/>'),
      "must all name the same page",
    ],
    ["an icon that does not exist", xml.replaceAll("icon-16.png", "icon-15.png"), "The icon icon-15.png does not exist."],
    ["an icon of another size", xml.replaceAll("icon-16.png", "icon-20.png"), "The icon icon-20.png is 20 × 20, not 16 × 16."],
    [
      "no icon of 80 pixels",
      xml.replace(/<bt:Image size="80".*\n/g, "").replace(/<bt:Image id="Icon.80".*\n/, ""),
      "An icon of 80 pixels is missing.",
    ],
    ["rights that are too narrow", instead("ReadWriteDocument", "ReadDocument"), "Permissions must be ReadWriteDocument."],
    ["no shared runtime asked for", instead('Name="SharedRuntime"', 'Name="RibbonApi"'), "The requirement SharedRuntime is missing."],
    ["no version of Excel asked for", instead('Name="ExcelApi"', 'Name="RibbonApi"'), "The requirement ExcelApi is missing."],
    ["a runtime that ends with the pane", instead('lifetime="long"', 'lifetime="short"'), "its lifetime must be long."],
    [
      "a script that Excel would take from its cache",
      instead(`functions.js?v=${version}`, "functions.js?v=0.0.1"),
      `Functions.Script.Url does not carry the version ${version}.`,
    ],
    [
      "a list of functions without French",
      xml.replace(/ *<bt:Override Locale="fr-FR" Value="[^"]*functions-fr\.json[^"]*"\/>\n/, ""),
      "Functions.Metadata.Url is not there in French.",
    ],
    [
      "a locale there twice",
      xml.replace(/<bt:Override Locale="fr-FR" Value="Crédit client"\/>/, (override) => override + override),
      "Group.Label has a locale twice.",
    ],
  ])("%s", (_, broken, message) => {
    expect(check(broken).join("\n")).toContain(message);
  });

  test("an icon that is no PNG", () => {
    expect(check(xml, { ...here, icon: () => new TextEncoder().encode("GIF89a and more than twenty-four bytes") })).toContain(
      "The icon icon-16.png is no PNG.",
    );
    expect(pngSize(new Uint8Array(3))).toBeUndefined();
  });
});
