import { fold } from "../../cells/fold";
import type { Region } from "../../words/ids";

const metropolitan = /^(?:fr|fra|france(?: metropolitaine)?|metropole|metropolitan france|corse|corsica|monaco|mc)$/;
/** Departments and collectivities overseas, by name, by code or by a postcode of 97 or 98. */
const overseas =
  /\b(?:guadeloupe|martinique|guyane(?: francaise)?|french guiana|(?:la )?reunion|mayotte|saint[ -]pierre[ -]et[ -]miquelon|saint[ -]barthelemy|saint[ -]martin|wallis|futuna|polynesie|french polynesia|tahiti|nouvelle[ -]caledonie|new caledonia|outre[ -]mer|dom[ -]?tom|drom)\b|^(?:gp|mq|gf|re|yt|pm|bl|mf|wf|pf|nc|dom|com|97\d{3}|98\d{3})$/;
const union =
  /^(?:at|aut|autriche|austria|osterreich|be|bel|belgique|belgium|belgie|bg|bgr|bulgarie|bulgaria|cy|cyp|chypre|cyprus|cz|cze|tchequie|republique tcheque|czechia|czech republic|de|deu|allemagne|germany|deutschland|dk|dnk|danemark|denmark|ee|est|estonie|estonia|es|esp|espagne|spain|espana|fi|fin|finlande|finland|gr|el|grc|grece|greece|hr|hrv|croatie|croatia|hu|hun|hongrie|hungary|ie|irl|irlande|ireland|it|ita|italie|italy|italia|lt|ltu|lituanie|lithuania|lu|lux|luxembourg|lv|lva|lettonie|latvia|mt|mlt|malte|malta|nl|nld|pays[ -]bas|netherlands|the netherlands|nederland|hollande|holland|pl|pol|pologne|poland|polska|pt|prt|portugal|ro|rou|roumanie|romania|se|swe|suede|sweden|sverige|si|svn|slovenie|slovenia|sk|svk|slovaquie|slovakia)$/;

/** Where a client is, by the words of its country: what decides which courts and which days of payment apply. */
export function regionOf(country: string | null): Region {
  if (country === null) return "FRANCE";
  const plain = fold(country.slice(0, 60)).replace(/[.()]/g, "").trim();
  if (plain === "" || metropolitan.test(plain)) return "FRANCE";
  if (overseas.test(plain)) return "OVERSEAS";
  return union.test(plain) ? "EU" : "ABROAD";
}

/** Whether a client is subject to another country's public law: what ours says of public buyers holds for none of its bodies. */
export function isElsewhere(country: string | null): boolean {
  const region = regionOf(country);
  // A British seller has British public buyers, and its tables say so in this column.
  return (
    region === "EU" ||
    (region === "ABROAD" &&
      !/^(?:gb|gbr|uk|united kingdom|royaume[ -]uni|great britain|england|scotland|wales|northern ireland)$/.test(fold(country!.trim())))
  );
}

/** The European order for payment runs in every member state but Denmark (Regulation (EC) 1896/2006, art. 2). */
export const hasEuropeanOrder = (country: string | null): boolean =>
  regionOf(country) === "EU" && !/^(?:dk|dnk|danemark|denmark)$/.test(fold((country ?? "").trim()));
