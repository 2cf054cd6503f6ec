import path from "node:path";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { frenchLocales } from "./text";

/** The files around a manifest, which it has to agree with. */
export interface ManifestSurroundings {
  /** The icon a manifest names, as the bytes of a PNG; undefined where there is none. */
  readonly icon: (name: string) => Uint8Array | undefined;
  /** Whether a file is among those that are served; always true where nothing is built. */
  readonly served: (name: string) => boolean;
}

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

// The order of children, from Microsoft's schemas: Office does not load an add-in with an element in the wrong place.
const orders: Readonly<Record<string, string>> = {
  OfficeApp:
    "Id AlternateId Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains Hosts Requirements DefaultSettings Permissions Dictionary VersionOverrides ExtendedOverrides",
  VersionOverrides: "Description Requirements Hosts Resources WebApplicationInfo EquivalentAddins",
  Host: "Runtimes AllFormFactors DesktopFormFactor",
  "ExtensionPoint CustomFunctions": "Script Page Metadata Namespace",
  DesktopFormFactor: "GetStarted FunctionFile ExtensionPoint",
  GetStarted: "Title Description LearnMoreUrl",
  Group: "OverriddenByRibbonApi Label Icon Control",
  Control: "OverriddenByRibbonApi Label Supertip Icon Action Enabled Items",
  Supertip: "Title Description",
  Action: "TaskpaneId SourceLocation Title FunctionName",
  Resources: "Images Urls ShortStrings LongStrings",
};

/** Children that an element must have. */
const required: Readonly<Record<string, string>> = {
  OfficeApp:
    "Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains Hosts Requirements DefaultSettings Permissions VersionOverrides",
  Host: "Runtimes AllFormFactors DesktopFormFactor",
  "ExtensionPoint CustomFunctions": "Script Page Metadata",
};

/** Most characters Office accepts, by element or by the list a resource is in. */
const longest: Readonly<Record<string, number>> = {
  DisplayName: 125,
  Description: 250,
  ProviderName: 125,
  ShortStrings: 125,
  LongStrings: 250,
  Url: 2048,
};
const longestId = 32;

/** A node as the XML parser gives it: its name is a key, its attributes are under `:@`. */
type Raw = Record<string, unknown>;

function elementsOf(nodes: readonly Raw[]): Element[] {
  return nodes.flatMap((node) => {
    const name = Object.keys(node).find((key) => key !== ":@" && key !== "#text");
    if (!name || name.startsWith("?")) return [];
    const inner = node[name] as readonly Raw[];
    const attributes = (node[":@"] ?? {}) as Record<string, string>;
    const text = inner
      .map((child) => child["#text"])
      .filter((each) => typeof each === "string" || typeof each === "number")
      .join("")
      .trim();
    return [{ name, attributes, children: elementsOf(inner), text }];
  });
}

const parse = (xml: string): Element | undefined =>
  elementsOf(
    new XMLParser({
      preserveOrder: true,
      ignoreAttributes: false,
      attributeNamePrefix: "",
      removeNSPrefix: true,
      parseTagValue: false,
    }).parse(xml) as Raw[],
  )[0];

const all = (element: Element): Element[] => [element, ...element.children.flatMap(all)];
const child = (element: Element | undefined, name: string): Element | undefined => element?.children.find((each) => each.name === name);
/** The key of an element in the tables above: its name, and its type where Excel has several orders for one name. */
const kindOf = (element: Element): string =>
  element.attributes["type"] === "CustomFunctions" ? `${element.name} ${element.attributes["type"]}` : element.name;

/** Width and height, from the header of a PNG; undefined for another file. */
export function pngSize(bytes: Uint8Array): { readonly width: number; readonly height: number } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < 24 || view.getUint32(0) !== 0x89504e47 || view.getUint32(12) !== 0x49484452) return undefined;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** A manifest taken apart once, for the rules below. */
interface Manifest {
  readonly app: Element;
  /** Every element, the root first. */
  readonly elements: readonly Element[];
  readonly version: string;
  /** The lists in Resources: images, addresses, short and long strings. */
  readonly groups: readonly Element[];
  /** Each resource by its id; of two with one id the last. */
  readonly resources: ReadonlyMap<string, Element>;
}

type Rule = (manifest: Manifest, surroundings: ManifestSurroundings) => string[];

/**
 * What would keep Office from loading the add-in or the add-in from working, a sentence each; empty for a sound manifest.
 * Needs no network.
 */
export function checkManifest(xml: string, surroundings: ManifestSurroundings): string[] {
  const valid = XMLValidator.validate(xml);
  if (valid !== true) return [`The XML is broken in line ${valid.err.line}: ${valid.err.msg}`];
  const app = parse(xml);
  if (app?.name !== "OfficeApp") return ["This is no Office manifest: its root is not OfficeApp."];
  const elements = all(app);
  const groups = elements.find(({ name }) => name === "Resources")?.children ?? [];
  const manifest: Manifest = {
    app,
    elements,
    version: child(app, "Version")?.text ?? "",
    groups,
    resources: new Map(groups.flatMap(({ children }) => children).map((element) => [idOf(element), element])),
  };
  return [...new Set(rules.flatMap((rule) => rule(manifest, surroundings)))];
}

const idOf = (element: Element): string => element.attributes["id"] ?? "";

const childrenInOrder: Rule = ({ elements }) => {
  const problems: string[] = [];
  for (const element of elements) {
    // The list of hosts at the top names each host and contains nothing.
    if (element.attributes["Name"] !== undefined) continue;
    const kind = kindOf(element);
    const order = orders[kind]?.split(" ");
    let last = 0;
    for (const { name } of order ? element.children : []) {
      const place = order!.indexOf(name);
      if (place < 0) problems.push(`${element.name} holds ${name}, which does not belong there.`);
      else if (place < last) problems.push(`${name} stands too late in ${element.name}. The order is: ${order!.join(", ")}.`);
      last = Math.max(last, place);
    }
    for (const name of required[kind]?.split(" ") ?? [])
      if (!child(element, name)) problems.push(`${element.name} has no ${name}. Add it to excel-addin/manifest.template.xml.`);
  }
  return problems;
};

const identity: Rule = ({ app, version }) => {
  const problems: string[] = [];
  const id = child(app, "Id")?.text ?? "";
  if (!/^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i.test(id)) problems.push(`The Id “${id}” is no GUID.`);
  if (!/^\d{1,5}(\.\d{1,5}){3}$/.test(version))
    problems.push(`The version “${version}” has not four parts. \`npm run manifest\` writes it from package.json.`);
  return problems;
};

const permissionsAndRequirements: Rule = ({ app, elements }) => {
  const problems: string[] = [];
  if (child(app, "Permissions")?.text !== "ReadWriteDocument")
    problems.push("The pane writes sheets: Permissions must be ReadWriteDocument.");
  const sets = elements.filter(({ name }) => name === "Set").map(({ attributes }) => attributes["Name"]);
  for (const set of ["SharedRuntime", "ExcelApi"]) if (!sets.includes(set)) problems.push(`The requirement ${set} is missing.`);
  const runtime = elements.find(({ name }) => name === "Runtime");
  if (runtime && runtime.attributes["lifetime"] !== "long")
    problems.push("Functions and pane share one runtime: its lifetime must be long.");
  return problems;
};

const resourceIds: Rule = ({ elements, groups, resources }) => {
  const problems: string[] = [];
  const seen = new Set<string>();
  for (const name of groups.flatMap(({ children }) => children).map(idOf)) {
    if (seen.has(name)) problems.push(`The id ${name} is there twice. Rename or remove one of the resources.`);
    if (name.length > longestId) problems.push(`The id ${name} is longer than ${longestId} characters.`);
    seen.add(name);
  }
  const used = new Set(elements.flatMap(({ attributes }) => attributes["resid"] ?? []));
  for (const name of used)
    if (!resources.has(name)) problems.push(`Nothing is called ${name}. Add a resource with this id, or correct the resid.`);
  for (const name of resources.keys())
    if (!used.has(name)) problems.push(`The resource ${name} is not used. Remove it, or name it in a resid.`);
  return problems;
};

const onePage: Rule = ({ elements }) => {
  const first = (wanted: string): Element | undefined => elements.find(({ name }) => name === wanted);
  const pages = [first("Runtime"), child(first("Page"), "SourceLocation"), first("FunctionFile"), child(first("Action"), "SourceLocation")];
  return new Set(pages.map((element) => element?.attributes["resid"])).size === 1
    ? []
    : ["Runtime, Page, FunctionFile and the button's SourceLocation must all name the same page."];
};

const isLocale = (text: string): boolean => /^[a-z]{2}-[A-Z]{2}$/.test(text);

/** A text and its translations: none too long, each in a locale of its own. */
function localised(element: Element, what: string, most: number | undefined, defaultLocale: string): string[] {
  const problems: string[] = [];
  const tooLong = (where: string, text: string): void => {
    if (most !== undefined && text.length > most) problems.push(`${where} is longer than ${most} characters.`);
  };
  tooLong(what, element.attributes["DefaultValue"] ?? element.text);
  const locales = element.children
    .filter(({ name }) => name === "Override")
    .map(({ attributes }) => {
      tooLong(`${what} in ${attributes["Locale"]}`, attributes["Value"] ?? "");
      return attributes["Locale"] ?? "";
    });
  if (new Set(locales).size < locales.length) problems.push(`${what} has a locale twice.`);
  for (const locale of locales) {
    if (!isLocale(locale)) problems.push(`${what}: “${locale}” is no locale.`);
    if (locale === defaultLocale) problems.push(`${what}: ${locale} is the default already.`);
  }
  return problems;
}

const inFrench = (element: Element, what: string): string[] =>
  frenchLocales
    .filter((locale) => !element.children.some(({ attributes }) => attributes["Locale"] === locale))
    .map(
      (locale) => `${what} is not there in French${locale === "fr-FR" ? "" : ` for ${locale}`}. Add an Override with Locale="${locale}".`,
    );

const texts: Rule = ({ app, version, groups }) => {
  const defaultLocale = child(app, "DefaultLocale")?.text ?? "";
  const problems = isLocale(defaultLocale) ? [] : [`“${defaultLocale}” is no locale.`];
  for (const name of ["DisplayName", "Description"]) {
    const element = child(app, name);
    if (element) problems.push(...localised(element, name, longest[name], defaultLocale), ...inFrench(element, name));
  }
  // Excel keeps pages, scripts and lists in its cache for a day, unless a new version has a new address.
  const three = version.replace(/\.\d+$/, "");
  const withVersion = new RegExp(`\\?v=${three.replace(/\./g, "\\.")}(\\D|$)`);
  for (const group of groups) {
    for (const element of group.children) {
      const name = idOf(element);
      problems.push(...localised(element, name, longest[group.name] ?? longest[element.name], defaultLocale));
      const isText = group.name.endsWith("Strings") && name !== "Functions.Namespace";
      if (isText || name === "Functions.Metadata.Url") problems.push(...inFrench(element, name));
      const address = element.attributes["DefaultValue"] ?? "";
      if (/\.(js|json)(\?|$)|taskpane\.html/.test(address) && !withVersion.test(address))
        problems.push(`${name} does not carry the version ${three}. End its address in ?v=${three}: \`npm run manifest\` does.`);
    }
  }
  return problems;
};

/** Every address an element gives by itself, translations included; none for an element that names a resource. */
function addressesIn(element: Element): string[] {
  if (element.name === "AppDomain") return [element.text];
  const { DefaultValue: value, resid } = element.attributes;
  const isAddress =
    ["Url", "Image", "IconUrl", "HighResolutionIconUrl", "SupportUrl"].includes(element.name) ||
    (element.name === "SourceLocation" && value !== undefined);
  return isAddress && resid === undefined ? [value ?? "", ...element.children.map(({ attributes }) => attributes["Value"] ?? "")] : [];
}

const addresses: Rule = ({ elements }, { served }) => {
  const domains = elements.filter(({ name }) => name === "AppDomain").map(({ text }) => text);
  return [...new Set(elements.flatMap(addressesIn))].flatMap((address) => {
    if (!URL.canParse(address)) return [`“${address}” is no address.`];
    const { protocol, origin, pathname } = new URL(address);
    const file = path.posix.basename(pathname);
    if (protocol !== "https:") return [`${address} is not https.`];
    if (!domains.includes(origin)) return [`${origin} is not among the AppDomains. Add an AppDomain for it, or correct the address.`];
    return /\.(html|js|json)$/.test(pathname) && !served(file)
      ? [`${file} is not built. Run \`npm run build -- excel\`, or correct the address.`]
      : [];
  });
};

const icons: Rule = ({ app, elements, resources }, { icon }) => {
  const problems: string[] = [];
  const checkIcon = (address: string | undefined, size: number): void => {
    const name = path.posix.basename(address ?? "");
    const bytes = icon(name);
    const found = bytes && pngSize(bytes);
    if (!bytes) problems.push(`The icon ${name} does not exist. Put it in excel-addin/icons/, or correct the address.`);
    else if (!found) problems.push(`The icon ${name} is no PNG.`);
    else if (found.width !== size || found.height !== size)
      problems.push(`The icon ${name} is ${found.width} × ${found.height}, not ${size} × ${size}.`);
  };
  checkIcon(child(app, "IconUrl")?.attributes["DefaultValue"], 32);
  checkIcon(child(app, "HighResolutionIconUrl")?.attributes["DefaultValue"], 64);
  for (const { children } of elements.filter(({ name }) => name === "Icon")) {
    const sizes = children.map(({ attributes }) => Number(attributes["size"]));
    for (const size of [16, 32, 80]) if (!sizes.includes(size)) problems.push(`An icon of ${size} pixels is missing.`);
    for (const { attributes } of children) {
      const image = resources.get(attributes["resid"] ?? "");
      if (image) checkIcon(image.attributes["DefaultValue"], Number(attributes["size"]));
    }
  }
  return problems;
};

const rules: readonly Rule[] = [childrenInOrder, identity, permissionsAndRequirements, resourceIds, onePage, texts, addresses, icons];
