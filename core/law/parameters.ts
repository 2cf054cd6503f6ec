import { choice } from "../define";
import { countries } from "./rates/penalty-rates";

export const country = choice("country", { fr: "Droit applicable : FR ou GB", en: "Governing law: FR or GB" }, countries, "FR");
