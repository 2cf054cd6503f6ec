import { choice } from "../define";
import { countries } from "../../method/law/rates/penalty-rates";

export const country = choice("country", { fr: "Droit applicable", en: "Governing law" }, countries, "FR");
