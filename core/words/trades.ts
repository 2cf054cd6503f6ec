import type { Words } from "../cells/language";

/** Trades for which the law has its own payment term. */
export const tradeWords = {
  GENERAL: { fr: "général", en: "general" },
  TRANSPORT: { fr: "transport", en: "transport" },
  PERISHABLE: { fr: "denrées périssables", en: "perishable food" },
  LIVESTOCK: { fr: "bétail et viandes fraîches", en: "livestock and fresh meat" },
  ALCOHOL: { fr: "alcools", en: "spirits" },
  WINE: { fr: "vins", en: "wine" },
  GARDEN: { fr: "matériels d’espaces verts", en: "garden machinery" },
  FARM_MACHINERY: { fr: "matériels agricoles", en: "farm machinery" },
  LEATHER: { fr: "cuir", en: "leather" },
  BOOKS: { fr: "livres", en: "books" },
} as const satisfies Record<string, Words>;
