/** Whether a client's reference is a SIREN, which is no number of ours: nine digits, perhaps in threes. */
export const isSiren = (reference: string): boolean => /^\d{3}\s?\d{3}\s?\d{3}$/.test(reference.trim());

/** A SIREN as it is written: 552 008 443, kept together. */
export const groupedSiren = (siren: string): string => siren.replace(/\s/g, "").replace(/(\d{3})(?=\d)/g, "$1\u00a0");
