/** The places there are, each under the key that opens it. */
export const places = [
  { id: "segment", key: "1" },
  { id: "portfolio", key: "2" },
  { id: "todo", key: "3" },
  { id: "functions", key: "4" },
] as const;

export type Place = (typeof places)[number]["id"];
/** What a place may be divided into. */
export type Section = "overview" | "forecast" | "months" | "changes" | "whatIf" | "lists" | "reports" | "sales" | "legalEvents";
