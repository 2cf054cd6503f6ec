import { iconSizes } from "./icon-sizes";

export interface ManifestOptions {
  /** Where dist/excel is served, without a slash at the end. */
  readonly url: string;
  /** Three parts, as in package.json. */
  readonly version: string;
  /** Empty: functions are typed as they are, =GEARING(…). */
  readonly namespace?: string;
}

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");

/** Excel keeps scripts and lists for a day: of a new version it has to think that they are others. */
export const versionQuery = (version: string): string => `?v=${encodeURIComponent(version)}`;

export const localAddress = "https://localhost:3000";

/** Where Excel speaks French. It takes an override for its own locale only: fr-FR alone leaves Brussels and Montréal in English. */
export const frenchLocales = ["fr-FR", "fr-BE", "fr-CA", "fr-CH", "fr-LU"] as const;

/** The add-in's manifest for an address, made of excel-addin/manifest.template.xml. */
export function manifest(template: string, { url, version, namespace = "" }: ManifestOptions): string {
  const address = new URL(url);
  if (address.protocol !== "https:") throw new Error(`Excel loads add-ins over https only, not ${url}.`);
  if (namespace !== "" && !/^[A-Z][A-Z0-9.]{0,31}$/.test(namespace))
    throw new Error(`${namespace} is no namespace: capitals, digits and points, a letter first.`);
  const base = url.replace(/\/+$/, "");
  const values: Record<string, string> = {
    url: escaped(base),
    origin: address.origin,
    version: `${version.replace(/[-+].*$/, "")}.0`,
    query: versionQuery(version),
    namespace,
    prefix: namespace === "" ? "" : `${namespace}.`,
  };
  const list = (line: (size: number) => string) => (_: string, indent: string) => iconSizes.map((size) => indent + line(size)).join("\n");
  return template
    .replace(/^( *)<!--namespace-->(.*)<!--\/namespace-->\n/gm, (_, indent: string, line: string) =>
      namespace === "" ? "" : `${indent}${line}\n`,
    )
    .replace(
      /^( *)\{\{images\}\}/gm,
      list((size) => `<bt:Image size="${size}" resid="Icon.${size}"/>`),
    )
    .replace(
      /^( *)\{\{imageUrls\}\}/gm,
      list((size) => `<bt:Image id="Icon.${size}" DefaultValue="{{url}}/icons/icon-${size}.png"/>`),
    )
    .replace(/^ *<(?:bt:)?Override Locale="fr-FR".*\n/gm, (line) => frenchLocales.map((locale) => line.replace("fr-FR", locale)).join(""))
    .replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name]!);
}
