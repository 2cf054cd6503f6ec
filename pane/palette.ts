import { classColours, type Swatch } from "../core/policy/class-colours";
import type { RiskClass } from "../core/policy/policy";

export type { Swatch };
export type Theme = "light" | "dark";
export type Palette = Readonly<Record<RiskClass, Swatch>>;

/** The colours of the risk classes on both grounds; the light ones are also those of sheets, charts and print. */
export const palettes: Readonly<Record<Theme, Palette>> = {
  light: classColours,
  // On a dark ground too the riskiest class is the strongest colour, not the palest.
  dark: {
    0: { background: "#292929", text: "#ADADAD" },
    1: { background: "#16414D", text: "#E3F4F7" },
    2: { background: "#225382", text: "#FFFFFF" },
    3: { background: "#866315", text: "#FFFFFF" },
    4: { background: "#C06C40", text: "#1A0A00" },
    5: { background: "#FF6079", text: "#2B0009" },
  },
};
