/** An export of notices as the open-data site writes it: a liquidation of a client, and one of a firm that is none. */
export function legalNotices(siren: string | null, day: string): string {
  const notice = (id: string, of: string, commercant: string) => ({
    id,
    typeavis: "annonce",
    familleavis: "collective",
    dateparution: day,
    commercant,
    registre: [of],
    jugement: JSON.stringify({ famille: "Jugement d'ouverture", nature: "Jugement d'ouverture de liquidation judiciaire", date: day }),
  });
  return JSON.stringify([
    ...(siren === null ? [] : [notice("A202601765232", siren, "CLIENT")]),
    notice("A202601765234", "404833048", "AILLEURS"),
  ]);
}
