import { fold } from "../../cells/fold";

/** What a row of a ledger is. Where its type does not say, it is an invoice, or a credit note by its sign. */
export type DocumentKind = "invoice" | "payment" | "credit" | "retention";

/** What a client in building holds back until the works are accepted without reserve (loi no. 71-584 of 16 July 1971). */
const retention = /retenue(s)? (de |en )?garantie|\bretenue\b|retention|holdback|sicherheitseinbehalt/;

const payment =
  /^(rg|rgl|rglt|reg|pay|pmt|dz|bq\d*|bnk|vir|chq|lcr|prlv|virt)$|reglement|regl\b|paiement|encaiss|virement|cheque|prelevement|banque|payment|receipt|remittance|bank\b|out_receipt|zahlung|uberweisung|lastschrift|cobro|pago\b|transferencia|incasso|pagamento|bonifico|betaling|ontvangst/;
const credit =
  /^(av|avr|ac|dg|cm|cn|cr|c|h|credit|381)$|avoir|credit.?(note|memo)|note de credit|credit$|gutschrift|out_refund|nota (?:de|di) credito|stornorechnung|abono|rectificativa|creditnota|creditfactuur/;

/** Reads the types of a column, each spelling once. */
export class DocumentKinds {
  private readonly read = new Map<string, DocumentKind>();

  of(type: string | null | undefined): DocumentKind {
    if (!type) return "invoice";
    let kind = this.read.get(type);
    if (kind === undefined) {
      const word = fold(type);
      this.read.set(
        type,
        (kind = retention.test(word) ? "retention" : payment.test(word) ? "payment" : credit.test(word) ? "credit" : "invoice"),
      );
    }
    return kind;
  }

  /** Whether a row of that type lessens what is owed: a payment, a credit note. */
  takesAway(type: string | null | undefined): boolean {
    const kind = this.of(type);
    return kind === "payment" || kind === "credit";
  }
}
