/** The places there are, each under the key that opens it. */
export declare const places: readonly [
  {
    readonly id: "segment";
    readonly key: "1";
  },
  {
    readonly id: "portfolio";
    readonly key: "2";
  },
  {
    readonly id: "todo";
    readonly key: "3";
  },
  {
    readonly id: "functions";
    readonly key: "4";
  },
];
export type Place = (typeof places)[number]["id"];
/** What a place may be divided into. */
export type Section = "overview" | "changes" | "whatIf" | "lists" | "reports" | "legalEvents";
