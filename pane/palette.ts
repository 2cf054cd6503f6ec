import { classColours, type Swatch } from "../core/policy/class-colours";
import type { RiskClass } from "../core/policy/policy";

export type { Swatch };
export type Theme = "light" | "dark";
export type Palette = Readonly<Record<RiskClass, Swatch>>;

/** The colours of the risk classes on both grounds; the light ones are also those of sheets, charts and print. */
export const palettes: Readonly<Record<Theme, Palette>> = {
  light: classColours,
  dark: {
    0: { background: "#292929", text: "#ADADAD" },
    1: { background: "#16414D", text: "#E3F4F7" },
    2: { background: "#2C67A0", text: "#FFFFFF" },
    3: { background: "#B98312", text: "#1A1100" },
    4: { background: "#F29A55", text: "#2B1200" },
    5: { background: "#FFC4CC", text: "#4A0014" },
  },
};
