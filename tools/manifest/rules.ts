import path from "node:path";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { frenchLocales } from "./text";

/** What a manifest is held against besides its own text. */
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

// Order of the children, from Microsoft's schemas; an element in the wrong place keeps the add-in from loading.
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

const required: Readonly<Record<string, string>> = {
  OfficeApp:
    "Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains Hosts Requirements DefaultSettings Permissions VersionOverrides",
  Host: "Runtimes AllFormFactors DesktopFormFactor",
  "ExtensionPoint CustomFunctions": "Script Page Metadata",
};

const longest: Readonly<Record<string, number>> = {
  DisplayName: 125,
  Description: 250,
  ProviderName: 125,
  ShortStrings: 125,
  LongStrings: 250,
  Url: 2048,
};
const longestId = 32;

type Raw = Record<string, unknown>;

function elementsOf(nodes: readonly Raw[]): Element[] {
  return nodes.flatMap((node) => {
    const name = Object.keys(node).find((key) => key !== ":@" && key !== "#text");
    if (!name || name.startsWith("?")) return [];
    const inner = node[name] as readonly Raw[];
    const attributes = (node[":@"] ?? {}) as Record<string, string>;
    const text = inner
      .map((child) => child["#text"])
      .filter((each) => each !== undefined)
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
const kindOf = (element: Element): string =>
  element.attributes["type"] === "CustomFunctions" ? `${element.name} ${element.attributes["type"]}` : element.name;

/** Width and height as the header of a PNG tells them. */
export function pngSize(bytes: Uint8Array): { readonly width: number; readonly height: number } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < 24 || view.getUint32(0) !== 0x89504e47 || view.getUint32(12) !== 0x49484452) return undefined;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** What would keep a manifest from loading or working, in words; nothing where it is sound. Needs no network. */
export function checkManifest(xml: string, { icon, served }: ManifestSurroundings): string[] {
  const valid = XMLValidator.validate(xml);
  if (valid !== true) return [`The XML is broken in line ${valid.err.line}: ${valid.err.msg}`];
  const app = parse(xml);
  if (app?.name !== "OfficeApp") return ["This is no Office manifest: its root is not OfficeApp."];
  const problems: string[] = [];
  const elements = all(app);

  for (const element of elements) {
    const kind = kindOf(element);
    // The host list at the top names hosts and holds nothing.
    const order = element.attributes["Name"] === undefined ? orders[kind]?.split(" ") : undefined;
    let last = 0;
    for (const { name } of order ? element.children : []) {
      const place = order!.indexOf(name);
      if (place < 0) problems.push(`${element.name} holds ${name}, which does not belong there.`);
      else if (place < last) problems.push(`${name} stands too late in ${element.name}.`);
      last = Math.max(last, place);
    }
    for (const name of element.attributes["Name"] === undefined ? (required[kind]?.split(" ") ?? []) : []) {
      if (!child(element, name)) problems.push(`${element.name} has no ${name}.`);
    }
  }

  const id = child(app, "Id")?.text ?? "";
  if (!/^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i.test(id)) problems.push(`The Id “${id}” is no GUID.`);
  const version = child(app, "Version")?.text ?? "";
  if (!/^\d{1,5}(\.\d{1,5}){3}$/.test(version)) problems.push(`The version “${version}” has not four parts.`);
  if (child(app, "Permissions")?.text !== "ReadWriteDocument")
    problems.push("The pane writes sheets: Permissions must be ReadWriteDocument.");
  const sets = elements.filter(({ name }) => name === "Set").map(({ attributes }) => attributes["Name"]);
  for (const set of ["SharedRuntime", "ExcelApi"]) if (!sets.includes(set)) problems.push(`The requirement ${set} is missing.`);
  const runtime = elements.find(({ name }) => name === "Runtime");
  if (runtime && runtime.attributes["lifetime"] !== "long")
    problems.push("Functions and pane share one runtime: its lifetime must be long.");

  const resources = elements.find(({ name }) => name === "Resources");
  const groups = resources?.children ?? [];
  const named = new Map<string, Element>();
  for (const element of groups.flatMap(({ children }) => children)) {
    const name = element.attributes["id"] ?? "";
    if (named.has(name)) problems.push(`The id ${name} is there twice.`);
    if (name.length > longestId) problems.push(`The id ${name} is longer than ${longestId} characters.`);
    named.set(name, element);
  }
  const used = new Set(elements.flatMap(({ attributes }) => attributes["resid"] ?? []));
  for (const name of used) if (!named.has(name)) problems.push(`Nothing is called ${name}.`);
  for (const name of named.keys()) if (!used.has(name)) problems.push(`The resource ${name} is not used.`);

  const pages = [
    elements.find(({ name }) => name === "Runtime"),
    child(
      elements.find(({ name }) => name === "Page"),
      "SourceLocation",
    ),
    elements.find(({ name }) => name === "FunctionFile"),
    child(
      elements.find(({ name }) => name === "Action"),
      "SourceLocation",
    ),
  ].map((element) => element?.attributes["resid"]);
  if (new Set(pages).size !== 1) problems.push("Runtime, Page, FunctionFile and the button's SourceLocation must all name the same page.");

  const tooLong = (what: string, text: string, most: number | undefined): void => {
    if (most !== undefined && text.length > most) problems.push(`${what} is longer than ${most} characters.`);
  };
  const defaultLocale = child(app, "DefaultLocale")?.text ?? "";
  const localised = (element: Element, what: string, most: number | undefined): void => {
    tooLong(what, element.attributes["DefaultValue"] ?? element.text, most);
    const locales = element.children
      .filter(({ name }) => name === "Override")
      .map((override) => {
        tooLong(`${what} in ${override.attributes["Locale"]}`, override.attributes["Value"] ?? "", most);
        return override.attributes["Locale"] ?? "";
      });
    if (new Set(locales).size < locales.length) problems.push(`${what} has a locale twice.`);
    for (const locale of locales) {
      if (!/^[a-z]{2}-[A-Z]{2}$/.test(locale)) problems.push(`${what}: “${locale}” is no locale.`);
      if (locale === defaultLocale) problems.push(`${what}: ${locale} is the default already.`);
    }
  };
  const french = (element: Element, what: string): void => {
    for (const locale of frenchLocales)
      if (!element.children.some(({ attributes }) => attributes["Locale"] === locale))
        problems.push(`${what} is not there in French${locale === "fr-FR" ? "" : ` for ${locale}`}.`);
  };
  if (!/^[a-z]{2}-[A-Z]{2}$/.test(defaultLocale)) problems.push(`“${defaultLocale}” is no locale.`);
  for (const name of ["DisplayName", "Description"]) {
    const element = child(app, name);
    if (!element) continue;
    localised(element, name, longest[name]);
    french(element, name);
  }
  for (const group of groups) {
    for (const element of group.children) {
      const name = element.attributes["id"] ?? "";
      localised(element, name, longest[group.name] ?? longest[element.name]);
      if ((group.name.endsWith("Strings") && name !== "Functions.Namespace") || name === "Functions.Metadata.Url") french(element, name);
      // Excel keeps pages, scripts and lists for a day, unless a new version has a new address.
      const address = element.attributes["DefaultValue"] ?? "";
      const three = version.replace(/\.\d+$/, "");
      if (/\.(js|json)(\?|$)|taskpane\.html/.test(address) && !new RegExp(`\\?v=${three.replace(/\./g, "\\.")}(\\D|$)`).test(address))
        problems.push(`${name} does not carry the version ${three}.`);
    }
  }

  const addresses = elements.flatMap((element) => {
    const isAddress =
      ["Url", "Image", "IconUrl", "HighResolutionIconUrl", "SupportUrl"].includes(element.name) ||
      (element.name === "SourceLocation" && element.attributes["DefaultValue"] !== undefined);
    const overrides = isAddress ? element.children.map(({ attributes }) => attributes["Value"] ?? "") : [];
    return isAddress && element.attributes["resid"] === undefined
      ? [element.attributes["DefaultValue"] ?? "", ...overrides]
      : element.name === "AppDomain"
        ? [element.text]
        : [];
  });
  const domains = elements.filter(({ name }) => name === "AppDomain").map(({ text }) => text);
  for (const address of new Set(addresses)) {
    if (!URL.canParse(address)) problems.push(`“${address}” is no address.`);
    else if (new URL(address).protocol !== "https:") problems.push(`${address} is not https.`);
    else if (!domains.includes(new URL(address).origin)) problems.push(`${new URL(address).origin} is not among the AppDomains.`);
    else if (/\.(html|js|json)$/.test(new URL(address).pathname) && !served(path.posix.basename(new URL(address).pathname))) {
      problems.push(`${path.posix.basename(new URL(address).pathname)} is not built.`);
    }
  }

  const checkIcon = (address: string | undefined, size: number): void => {
    const name = path.posix.basename(address ?? "");
    const bytes = icon(name);
    const found = bytes && pngSize(bytes);
    if (!bytes) problems.push(`The icon ${name} does not exist.`);
    else if (!found) problems.push(`The icon ${name} is no PNG.`);
    else if (found.width !== size || found.height !== size)
      problems.push(`The icon ${name} is ${found.width} × ${found.height}, not ${size} × ${size}.`);
  };
  checkIcon(child(app, "IconUrl")?.attributes["DefaultValue"], 32);
  checkIcon(child(app, "HighResolutionIconUrl")?.attributes["DefaultValue"], 64);
  for (const iconElement of elements.filter(({ name }) => name === "Icon")) {
    const sizes = iconElement.children.map(({ attributes }) => Number(attributes["size"]));
    for (const size of [16, 32, 80]) if (!sizes.includes(size)) problems.push(`An icon of ${size} pixels is missing.`);
    for (const { attributes } of iconElement.children) {
      const image = named.get(attributes["resid"] ?? "");
      if (image) checkIcon(image.attributes["DefaultValue"], Number(attributes["size"]));
    }
  }
  return [...new Set(problems)];
}
