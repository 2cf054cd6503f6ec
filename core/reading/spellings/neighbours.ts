import type { Spellings } from "./spelling";

/**
 * How German, Spanish, Italian and Dutch exports of receivables head their columns: a subsidiary's ledger is read as it comes.
 * Only what such lists hold; a heading that is not known here is asked about.
 */
export const neighbours: Partial<Spellings> = {
  client:
    "Kunde, Kundenname, Debitor, Debitorname, Geschäftspartner, Firma, Firmenname, Name des Kunden, Name Debitor, Kontobezeichnung, Bezeichnung?, " +
    "cliente, nombre cliente, nombre del cliente, razón social, nombre fiscal, deudor, nombre?, descripción?, " +
    "ragione sociale, nome cliente, denominazione, intestatario, debitore, descrizione cliente, " +
    "klant, klantnaam, naam klant, debiteur, debiteurnaam, naam debiteur, bedrijfsnaam, relatie, relatienaam, naam relatie, naam?",
  clientId:
    "Kundennummer, Kundennr, Kunden-Nr, Kd-Nr, KdNr, Debitorennummer, Debitorennr, Debitor-Nr, Debitorenkonto, Personenkonto, Konto, Kontonummer, Konto-Nr, Kontonr, " +
    "código cliente, cód cliente, nº cliente, número de cliente, cuenta, cuenta contable?, subcuenta, " +
    "codice cliente, cod cliente, codice conto, conto, sottoconto, " +
    "klantnummer, klantnr, klantcode, debiteurnummer, debiteurnr, debiteurennummer, debiteurcode, relatienummer, relatienr, relatiecode",
  invoiceNumber:
    "Rechnungsnummer, Rechnungsnr, Rechnungs-Nr, Rechnung, Rechnung Nr, Rech-Nr, RgNr, Rg-Nr, Belegnummer, Belegnr, Beleg-Nr, Beleg, Belegfeld 1, OP-Nummer, OP-Nr, Dokumentnummer, " +
    "nº factura, número factura, número de factura, factura, nº documento, número documento, num factura, " +
    "numero fattura, n fattura, nr fattura, fattura, numero documento, num doc, n documento, nr documento, numero partita, " +
    "factuurnummer, factuurnr, factuur, faktuurnummer, boekstuknummer, boekstuk, boekstuknr",
  amount:
    "Rechnungsbetrag, Bruttobetrag, Betrag, Betrag brutto, Rechnungsbetrag brutto, Gesamtbetrag, Bruttosumme, Betrag EUR, " +
    "importe, importe factura, importe total, total factura, importe bruto, " +
    "importo, importo fattura, totale fattura, importo totale, importo documento, totale documento, importo lordo, " +
    "bedrag, factuurbedrag, totaalbedrag, bedrag incl btw, factuurbedrag incl btw, bedrag EUR, bedrag inclusief",
  openAmount:
    "offener Betrag, offen, offener Saldo, Restbetrag, offener Rest, Saldo, Saldo offen, noch offen, Offen EUR, Forderung, Forderungsbetrag, offene Forderung, ausstehend, ausstehender Betrag, " +
    "importe pendiente, pendiente, saldo pendiente, pendiente de cobro, importe pendiente de cobro, resto, deuda, deuda pendiente, " +
    "importo residuo, residuo, importo aperto, saldo aperto, importo da incassare, da incassare, importo scoperto, insoluto, " +
    "openstaand bedrag, openstaand, openstaand saldo, nog te ontvangen, open bedrag, restant, restbedrag, te ontvangen, uitstaand bedrag",
  balance:
    "Saldo, Gesamtsaldo, offener Saldo, Saldo gesamt, Kontosaldo, offene Posten, OP-Saldo, Gesamtforderung, Summe offen, Forderungen, Forderungen gesamt, " +
    "saldo total, saldo deudor, saldo cliente, saldo actual, total pendiente, " +
    "saldo totale, saldo contabile, totale esposizione, esposizione, totale scoperto, " +
    "totaal openstaand, saldo debiteur, openstaande posten",
  overdue:
    "überfällig, fälliger Betrag, davon fällig, davon überfällig, überfälliger Betrag, Summe überfällig, verzugsbetrag, fällig gesamt, " +
    "vencido, importe vencido, total vencido, saldo vencido, deuda vencida, " +
    "scaduto, importo scaduto, totale scaduto, saldo scaduto, " +
    "vervallen, vervallen bedrag, achterstallig, achterstallig bedrag, te laat",
  notDue:
    "nicht fällig, noch nicht fällig, nicht überfällig, nicht fälliger Betrag, davon nicht fällig, " +
    "no vencido, por vencer, a vencer, importe no vencido, sin vencer, vigente, " +
    "a scadere, da scadere, non scaduto, importo a scadere, totale a scadere, " +
    "niet vervallen, nog niet vervallen, nog niet verschuldigd, niet opeisbaar",
  invoiceDate:
    "Rechnungsdatum, Rech-Datum, Belegdatum, Datum, Buchungsdatum, Datum Rechnung, Datum der Rechnung, Dokumentdatum, Rg-Datum, RgDatum, Ausstellungsdatum, " +
    "fecha factura, fecha de factura, fecha, fecha emisión, fecha de emisión, fecha documento, fecha expedición, fecha asiento, F. factura, " +
    "data fattura, data documento, data doc, data emissione, data registrazione, data reg, data, " +
    "factuurdatum, faktuurdatum, boekdatum, boekingsdatum, datum factuur, documentdatum, datum",
  dueDate:
    "fällig am, Fälligkeit, Fälligkeitsdatum, Fälligkeitstag, fällig, Zahlungsziel am, zahlbar bis, Zahlungsfrist, Nettofälligkeit, fällig bis, Fälligk, " +
    "vencimiento, fecha vencimiento, fecha de vencimiento, fecha vto, vto, F. vencimiento, vence el, " +
    "scadenza, data scadenza, data di scadenza, data scad, scad, scadenza pagamento, " +
    "vervaldatum, vervaldag, verv dat, vervaldat, verval, uiterste betaaldatum, betalen voor",
  paidDate:
    "Zahlungsdatum, bezahlt am, Zahldatum, Zahlungseingang am, Ausgleichsdatum, ausgeglichen am, " +
    "fecha cobro, fecha de cobro, fecha pago, fecha de pago, cobrado el, " +
    "data pagamento, data incasso, data saldo, incassato il, pagato il, " +
    "betaaldatum, datum betaling, betaald op, datum betaald",
  paidAmount:
    "bezahlt, Zahlbetrag, bezahlter Betrag, Zahlung, Zahlungen, gezahlt, gezahlter Betrag, Anzahlung, Anzahlungen, Teilzahlung, Zahlungseingang, bereits bezahlt, " +
    "importe cobrado, cobrado, importe pagado, pagado, cobros, a cuenta, entregas a cuenta, " +
    "importo pagato, pagato, incassato, importo incassato, acconto, acconti, pagamenti, " +
    "betaald, betaald bedrag, ontvangen, reeds betaald, betalingen, reeds voldaan, ontvangen bedrag",
  ageDays:
    "Tage überfällig, überfällig seit, Tage fällig, Verzugstage, Tage Verzug, Überfälligkeit in Tagen, Tage in Verzug, Verzug Tage, Anzahl Tage überfällig, " +
    "días vencido, días vencidos, días de retraso, días retraso, días de demora, días mora, antigüedad, " +
    "giorni di ritardo, giorni ritardo, gg ritardo, giorni scaduto, giorni scaduti, " +
    "dagen vervallen, dagen te laat, dagen over tijd, aantal dagen, ouderdom, dagen verlopen, oud",
  currency:
    "Währung, WKZ, Whrg, Belegwährung, Währungskennzeichen, moneda, divisa, valuta, divisa documento, munt, muntsoort, valutacode, val",
  documentType:
    "Belegart, Buchungsart, Dokumentart, Belegtyp, Vorgang, Soll/Haben, S/H, tipo documento, tipo de documento, tipo, tipo doc, causale, tipo movimento, soort, documentsoort, boekingssoort, type document, factuursoort",
  debit: "Soll, Sollbetrag, Soll EUR, Umsatz Soll, debe, importe debe, dare, importo dare, importi dare, debet, bedrag debet",
  credit: "Haben, Habenbetrag, Haben EUR, Umsatz Haben, haber, importe haber, abonos, avere, importo avere, importi avere, bedrag credit",
  runningBalance: "laufender Saldo, Saldo kumuliert, Saldo fortlaufend, saldo acumulado, saldo progressivo, lopend saldo, saldo cumulatief",
  netAmount:
    "Nettobetrag, Betrag netto, Rechnungsbetrag netto, Netto, base imponible, importe neto, base, imponibile, importo netto, totale imponibile, bedrag excl btw, nettobedrag, bedrag exclusief, factuurbedrag excl btw",
  vatAmount:
    "MwSt, MwSt-Betrag, Mehrwertsteuer, USt, USt-Betrag, Umsatzsteuer, Steuerbetrag, IVA, importe IVA, cuota IVA, importo IVA, imposta, BTW, BTW bedrag, btw-bedrag",
  vatRate: "Steuersatz, MwSt-Satz, MwSt %, USt-Satz, USt %, tipo IVA, IVA %, % IVA, aliquota, aliquota IVA, BTW %, BTW-tarief",
  paymentStatus:
    "Zahlungsstatus, Status der Zahlung, Rechnungsstatus, Status offen, estado, estado factura, estado de pago, estado cobro, stato, stato fattura, stato pagamento, factuurstatus, betaalstatus",
  disputed:
    "strittig, Reklamation, Mahnsperre, Streitfall, en disputa, disputa, reclamación, contestato, contestazione, contenzioso, betwist, in dispuut, geschil",
  creditLimit:
    "Kreditlimit, Kreditrahmen, Limit, límite de crédito, límite crédito, riesgo concedido, riesgo máximo, fido, limite di credito, fido concesso, kredietlimiet, limiet",
  sales: "Jahresumsatz, Umsatz, Umsatz lfd Jahr, ventas, ventas anuales, fatturato, fatturato annuo, omzet, jaaromzet",
  country: "Land, país, paese, nazione, landcode",
  email: "E-Mail-Adresse, correo electrónico, correo, posta elettronica, e-mailadres",
  phone: "Telefon, Telefonnummer, teléfono, telefono, telefoon, telefoonnummer",
  salesperson: "Vertreter, Verkäufer, Außendienst, Sachbearbeiter, comercial, vendedor, agente, venditore, verkoper, vertegenwoordiger",
  generalAccount: "Sachkonto, Hauptbuchkonto, Sammelkonto, cuenta mayor, conto di mastro, mastro, grootboekrekening",
  other:
    "Gegenkonto, Buchungstext, Verwendungszweck, Mahnstufe, Mahnung, letzte Mahnung, letztes Mahndatum, Mahndatum, Zahlungsbedingung, Zahlungsbedingungen, Zahlungsart, Zahlungsweise, Zahlungsziel, Skonto, Skontobetrag, Skontodatum, Skonto bis, Ort, PLZ, Straße, Strasse, Bemerkung, Bemerkungen, Kommentar, Kostenstelle, Kostenträger, Buchungsperiode, Periode, Geschäftsjahr, Wirtschaftsjahr, Menge, Anzahl, Stück, Niederlassung, Filiale, USt-IdNr, Steuernummer, Kurs, Wechselkurs, Auftrag, Auftragsnummer, Bestellnummer, Lieferschein, " +
    "contrapartida, concepto, observaciones, forma de pago, forma pago, condiciones de pago, población, provincia, código postal, dirección, serie, ejercicio, periodo, cantidad, unidades, delegación, NIF, CIF, tipo de cambio, tipo IVA, asiento, pedido, albarán, remesa, banco, " +
    "contropartita, descrizione, modalità di pagamento, modalità pagamento, tipo pagamento, condizioni di pagamento, città, località, CAP, indirizzo, esercizio, quantità, filiale, partita IVA, codice fiscale, cambio, ordine, numero ordine, DDT, banca, sollecito, livello sollecito, " +
    "tegenrekening, omschrijving, opmerking, opmerkingen, betalingsconditie, betaalconditie, betalingswijze, aanmaning, aanmaningsniveau, herinnering, plaats, woonplaats, postcode, adres, dagboek, boekjaar, aantal, vestiging, btw-nummer, btw-percentage, koers, ordernummer, onze ref, uw referentie, uw ref, kostenplaats",
};
