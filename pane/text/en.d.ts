import type { PaneTexts } from "./texts";
export declare const en: PaneTexts;
