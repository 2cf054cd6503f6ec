import type { WorkAlertTexts } from "./type";

const steps = { EXTEND: "à proroger", DECLARE: "à déclarer", INTERVENTION: "à remettre à l’assureur" };

export const workAlertsFr: WorkAlertTexts = {
  kinds: { insurer: "Délai de l’assureur", brokenPromise: "Promesse non tenue", forecastMissed: "Encaissements hors prévision" },
  insurer: (step, amount, by, passed) =>
    by === null
      ? `${amount} ${steps[step]} sans attendre`
      : `${amount} ${steps[step]}${passed ? `\u00a0: le dernier jour était le ${by}` : ` au plus tard le ${by}`}`,
  brokenPromise: (day, amount) => `${amount} promis pour le ${day}`,
  forecastMissed: (cameIn, low, high) => `${cameIn} encaissés en quatre semaines\u00a0; il en était attendu de ${low} à ${high}`,
  everybody: "Tous les clients",
};
