/** An identifier as it is checked: without spaces, dots and hyphens, in capitals. */
export const compact = (text: string): string => text.replace(/[\s\u00a0\u202f\u2009.\-‐‑–]/g, "").toUpperCase();
