import { serialOf } from "../../../core/cells/dates";
import { retentionDue } from "../../../core/method/law/retention";
import { DocumentKinds } from "../../../core/reading/rows/document-kind";
import { segment } from "../../../core/segment/segment";

test("a retention is a document of its own, due a year after, and no overdue of 90 days before", () => {
  const kinds = new DocumentKinds();
  expect(["Retenue de garantie", "RETENUE GARANTIE", "Retention", "Facture", "RG", "Avoir"].map((type) => kinds.of(type))).toEqual([
    "retention",
    "retention",
    "retention",
    "invoice",
    "payment",
    "credit",
  ]);
  const ledger = (type: string) =>
    segment(
      [
        ["Client", "N° facture", "Type de pièce", "Date facture", "Échéance", "Montant", "Reste dû"],
        ["Bati Sud", "F1", "Facture", "2026-01-10", "2026-02-10", 1000, 0],
        ["Bati Sud", "F2", type, "2026-01-10", "2026-02-10", 5000, 5000],
      ],
      { asOf: "2026-09-30", language: "fr" },
    ).portfolio!;
  expect(ledger("Facture").overdue).toBe(5000);
  expect(ledger("Retenue de garantie")).toMatchObject({ balance: 5000, overdue: 0 });
});

test("a later day that is stated holds, and a day not known stays unknown", () => {
  const issued = serialOf(2026, 1, 10);
  expect(retentionDue(issued, serialOf(2026, 2, 10))).toBe(serialOf(2027, 1, 10));
  expect(retentionDue(issued, serialOf(2028, 2, 10))).toBe(serialOf(2028, 2, 10));
  expect(retentionDue(issued, NaN)).toBe(serialOf(2027, 1, 10));
  expect(retentionDue(NaN, NaN)).toBeNaN();
});
