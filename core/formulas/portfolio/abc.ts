import { define, inShapeOf, number, numbers } from "../define";
import { fault } from "../../cells/faults";
import { paretoClasses, ranked } from "../../method/portfolio/pareto";

const letters = [null, "A", "B", "C"] as const;

/**
 * The Pareto class of each client: A for every client needed to reach the share `a` of the total, the one who crosses it
 * included; B up to `b`; C behind. Zero and negative amounts are C and outside the total.
 */
export const abc = define({
  name: "ABC",
  topic: "portfolio",
  summary: {
    fr: "Classe A, B ou C de chaque client : A fait les premiers 80 % de l’encours, B va jusqu’à 95 %, C est le reste.",
    en: "Class A, B or C of each client: A makes the first 80% of the receivables, B goes up to 95%, C is the rest.",
  },
  perRow: false,
  parameters: [
    numbers("amounts", { fr: "Encours ou chiffre d’affaires par client", en: "Receivables or sales by client" }, { keepsFaults: true }),
    number("a", { fr: "Part cumulée de la classe A", en: "Cumulated share of class A" }, { min: 0, max: 1, default: 0.8 }),
    number("b", { fr: "Part cumulée des classes A et B", en: "Cumulated share of classes A and B" }, { min: 0, max: 1, default: 0.95 }),
  ],
  result: "text",
  faults: ["OVERFLOW"],
  source: "Pareto analysis, standard practice; the client who crosses 80 % is A, equal amounts in row order",
  reading: {
    fr: "Quelques clients A portent l’essentiel du risque : à suivre de près. Les C se traitent par des règles simples. Les soldes créditeurs sont classés C, hors total.",
    en: "A few A clients carry most of the risk: follow them closely. C clients are handled by simple rules. Credit balances are C and outside the total.",
  },
  mistake: {
    fr: "Classer sur le seul encours du jour : un client en forte croissance reste C trop longtemps.",
    en: "Ranking on today’s balance alone: a fast-growing client stays C too long.",
  },
  examples: [
    { args: [[[500], [300], [150], [50]]], value: [["A"], ["A"], ["B"], ["C"]] },
    { args: [[[10], [10], [10], [10], [10]]], value: [["A"], ["A"], ["A"], ["A"], ["B"]] },
    { args: [[[100], [null], [-40], [0]]], value: [["A"], [null], ["C"], ["C"]] },
    { args: [[[100], [50]], 0.95, 0.8], fault: "OUT_OF_RANGE" },
  ],
  compute: (amounts, a, b) => {
    if (b < a) return fault("OUT_OF_RANGE", "b", ["least", a]);
    const order = ranked(amounts.values);
    if (!Number.isFinite(order.total)) return fault("OVERFLOW", "amounts");
    const classes = paretoClasses(amounts.values, a, b, order);
    return inShapeOf(amounts, (i) => amounts.faults.get(i) ?? letters[classes[i]!]!);
  },
});
