import type { PaneTexts } from "./texts";
export declare const fr: PaneTexts;
