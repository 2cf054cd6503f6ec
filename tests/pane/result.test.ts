import type { Note } from "../../core/reading/proof/notes";
import { segment } from "../../core/segment/segment";
import { headline } from "../../pane/portfolio/headline";
import { remarkGroups } from "../../pane/segment/remark-groups";
import { madeClients } from "./made-portfolios";

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");
const portfolioOf = (grid: Parameters<typeof segment>[0], language: "fr" | "en" = "fr") =>
  segment(grid, { asOf: 46_348, language }).portfolio!;

describe("the headline", () => {
  const portfolio = portfolioOf(madeClients(412));
  const said = headline(portfolio, "fr").map(plain);

  test("says who makes 80 %", () => {
    expect(said[0]).toBe(`${portfolio.concentration.clientsFor80} clients sur 412 concentrent 80 % de l’encours.`);
  });
  test("says how many of them are in danger, for how much, and how late", () => {
    const risky = portfolio.matrix.filter(({ tier, riskClass }) => tier === "large" && riskClass >= 4);
    const clients = risky.reduce((total, cell) => total + cell.clients, 0);
    expect(clients).toBeGreaterThan(1);
    expect(said[1]).toMatch(new RegExp(`^${clients} d’entre eux sont en classe 4 ou 5 : [\\d,]+ [kM]€, dont [\\d,]+ [kM]€ échus\\.$`));
  });
  test("says whom to begin with", () => expect(said.at(-1)).toBe(`Commencez par ${portfolio.watch[0]!.client}.`));
  test("is as good in English", () => {
    expect(headline(portfolioOf(madeClients(412), "en"), "en").map(plain)[1]).toMatch(
      /^\d+ of them are in class 4 or 5: €[\d.]+[km], €[\d.]+[km] of it overdue\.$/i,
    );
  });
  test("speaks of one client in the singular, and of no danger as none", () => {
    const one = portfolioOf([
      ["Client", "Encours", "Score bureau", "Retard moyen"],
      ["A", 100000, 95, 0],
      ["B", 10, 95, 0],
    ]);
    expect(headline(one, "fr").map(plain).slice(0, 2)).toEqual([
      "Un client sur 2 porte à lui seul 80 % de l’encours.",
      "Aucun d’eux n’est en classe 4 ou 5.",
    ]);
  });
  test("counts large clients apart where they are not those who make 80 %", () => {
    const two = portfolioOf([
      ["Client", "Encours", "Score bureau", "Retard moyen"],
      ["A", 84000, 10, 80],
      ["B", 16000, 95, 0],
    ]);
    expect(two.tiers[0]!.clients).toBe(2);
    expect(headline(two, "fr").map(plain)[1]).toMatch(/^Sur les 2 grands clients, 1 est en classe 4 ou 5/);
  });
  test("calls nothing a part of a balance that credits have made smaller", () => {
    const credited = portfolioOf([
      ["Client", "Encours", "Échu", "Jours de retard", "Score bureau"],
      ["A", 10000, 14000, 95, 5],
      ["B", 1000, 0, 0, 90],
    ]);
    expect(headline(credited, "fr").map(plain)[1]).toMatch(/en classe 4 ou 5 : 10 k après avoirs, 14 k échus\.$/);
    expect(headline(credited, "en").map(plain)[1]).toMatch(/in class 4 or 5: 10k after credits, 14k overdue\.$/);
  });
  test("claims nothing of money where none is owed", () => {
    const none = portfolioOf([
      ["Client", "Encours", "Score bureau"],
      ["A", 0, 95],
      ["B", 0, 20],
    ]);
    expect(headline(none, "fr").join(" ")).not.toMatch(/80/);
  });
});

describe("remarks", () => {
  const note = (row: number | null, code: Note["code"], message: string): Note => ({ row, column: null, code, message });
  test("stand together by kind, cells to mend first, losing none", () => {
    const groups = remarkGroups(
      [note(null, "AS_OF_ASSUMED", "x"), note(3, "TOTAL_ROW", "x"), note(5, "BAD_NUMBER", "x"), note(6, "BAD_DATE", "x")],
      "fr",
    );
    expect(groups.map(({ title, notes }) => [title, notes.length])).toEqual([
      ["Cellules non comprises", 2],
      ["Lignes de total", 1],
      ["Date de situation", 1],
    ]);
  });
});
