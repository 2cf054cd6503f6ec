import { Refused } from "./refusal";

/**
 * Settings that travel with the document. Google keeps 9 KB a value and 500 KB in all, so a text is cut into pieces:
 * the key holds their number, `key#0` and so on the pieces.
 */
const pieceBytes = 8_000;
const storeBytes = 450_000;

const properties = (): GoogleAppsScript.Properties.Properties => PropertiesService.getDocumentProperties();
const pieceKey = (key: string, i: number): string => `${key}#${i}`;
// Plain ASCII costs one byte a character, whatever Google counts.
const toAscii = (text: string): string =>
  text.replace(/[\\\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
const fromAscii = (text: string): string => text.replace(/\\u([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

/** The pieces of one setting, among all that the document holds. */
function joined(all: Readonly<Record<string, string>>, key: string): string {
  const pieces = Array.from({ length: Number(all[key]) }, (_, i) => all[pieceKey(key, i)] ?? "");
  return fromAscii(pieces.join(""));
}

export function kept(key: string): string | null {
  const all = properties().getProperties();
  return all[key] === undefined ? null : joined(all, key);
}

export function keep(key: string, value: string): null {
  const store = properties();
  const text = toAscii(value);
  const pieces: Record<string, string> = {};
  let count = 0;
  for (let start = 0; start < text.length; start += pieceBytes) pieces[pieceKey(key, count++)] = text.slice(start, start + pieceBytes);
  const all = store.getProperties();
  const old = Number(all[key] ?? 0);
  let others = 0;
  for (const [name, held] of Object.entries(all)) if (name !== key && !name.startsWith(`${key}#`)) others += name.length + held.length;
  if (others + text.length > storeBytes) throw new Refused("SETTINGS_FULL", key);
  store.setProperties({ ...pieces, [key]: String(count) });
  for (let i = count; i < old; i++) store.deleteProperty(pieceKey(key, i));
  return null;
}

const paneKey = "pane:";

/** What the pane remembers keeps apart from what we remember ourselves. */
export const keepForPane = (key: string, value: string): null => keep(paneKey + key, value);

export function keptByPane(): Record<string, string> {
  const all = properties().getProperties();
  const names = Object.keys(all).filter((name) => name.startsWith(paneKey) && !/#\d+$/.test(name));
  return Object.fromEntries(names.map((name) => [name.slice(paneKey.length), joined(all, name)]));
}
