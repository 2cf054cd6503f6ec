/** An identifier as it is checked: letters and digits alone (and the + and * of old Irish numbers), in capitals. */
export const compact = (text: string): string => text.toUpperCase().replace(/[^0-9A-Z+*]/g, "");
