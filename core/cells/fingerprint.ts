const offset = 0x811c9dc5;

/** A number that tells texts apart, the same on every host (FNV-1a, 32 bits); text after text where the last is handed on. */
export function fingerprint(text: string, before: number = offset): number {
  let hash = before;
  for (let k = 0; k < text.length; k++) hash = Math.imul(hash ^ text.charCodeAt(k), 0x01000193);
  return hash >>> 0;
}

/** The same as eight hexadecimal digits, to print. */
export const fingerprintText = (text: string): string => fingerprint(text).toString(16).padStart(8, "0");
