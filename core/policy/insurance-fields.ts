import { atLeastZero, isNumber, isShare, single, type Field, type Refusal } from "./field";
import type { Insurance } from "./policy";
import type { Cell } from "../cells/values";
import type { Words } from "../cells/language";

const isDays = (cell: Cell | undefined): cell is number => isNumber(cell) && cell >= 0 && Number.isInteger(cell);

const line = (key: keyof Insurance, label: Words, allowed: (cell: Cell | undefined) => cell is number, why: Refusal): Field =>
  single(
    "insurance",
    label,
    (policy) => policy.insurance[key],
    (draft, value) => void (draft.insurance[key] = value),
    allowed,
    why,
  );

/** The numbers of the credit insurance contract. */
export const insuranceFields: readonly Field[] = [
  line("share", { fr: "Part que l’assureur indemnise", en: "Share the insurer pays" }, isShare, "share"),
  line(
    "longestTerm",
    { fr: "Durée maximale de crédit, à compter de la facture (jours)", en: "Longest credit covered, from the invoice (days)" },
    isDays,
    "positive",
  ),
  line(
    "extension",
    { fr: "Prorogation libre après l’échéance (jours)", en: "Extension without asking, after the due date (days)" },
    isDays,
    "positive",
  ),
  line(
    "declareWithin",
    { fr: "Déclaration d’impayé après cette durée, sous (jours)", en: "To declare unpaid after that term, within (days)" },
    isDays,
    "positive",
  ),
  line(
    "interventionWithin",
    { fr: "Demande d’intervention après cette durée, sous (jours)", en: "To ask for intervention after that term, within (days)" },
    isDays,
    "positive",
  ),
  line("threshold", { fr: "Impayés à déclarer à partir de", en: "Unpaid sums to declare from" }, atLeastZero, "positive"),
  line(
    "unnamedLimit",
    { fr: "Garantie par client non dénommé (0 : aucune)", en: "Cover of a client not named (0: none)" },
    atLeastZero,
    "positive",
  ),
];
