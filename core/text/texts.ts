import type { FaultCode } from "../faults";
import { en } from "./en";
import { fr } from "./fr";
import type { Language } from "./language";

/** Every word the core shows a user. One file a language holds them: fr.ts and en.ts. */
export interface Texts {
  readonly colon: string;
  readonly row: (row: number) => string;
  readonly faults: { readonly [Code in FaultCode]: (detail: readonly (string | number)[]) => string };
  /** Risk classes 1 to 5. */
  readonly classes: readonly [string, string, string, string, string];
  readonly notRated: string;
  readonly tiers: { readonly large: string; readonly medium: string; readonly small: string };
}

const languages: { readonly [L in Language]: Texts } = { fr, en };

export function textsIn(language: Language): Texts {
  return languages[language];
}
