import { choice } from "../define";
import { countries } from "../../words/ids";

export const country = choice("country", { fr: "Droit applicable", en: "Governing law" }, countries, "FR");
