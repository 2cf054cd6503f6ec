import type { Serial } from "../../cells/dates";

/** What a notice is about; `register` is what a public register says of a firm today. */
export type NoticeFamily =
  "judgment" | "removal" | "sale" | "creation" | "registration" | "modification" | "accounts" | "conciliation" | "other" | "register";

/** A legal notice, as BODACC publishes it, or a firm's entry in the register of firms. */
export interface Notice {
  /** Letter, issue and number, as A200902491993; empty where the export does not tell. */
  readonly id: string;
  readonly kind: "notice" | "correction" | "cancellation";
  /** The notice that is corrected or cancelled. */
  readonly previous: string | null;
  readonly family: NoticeFamily;
  readonly sirens: readonly string[];
  /** The name the notice gives. */
  readonly firm: string;
  readonly published: Serial | null;
  readonly judged: Serial | null;
  /** Family, nature and complement of the judgment; for the register, the state as it writes it. */
  readonly judgment: string;
  readonly nature: string;
  readonly complement: string;
  readonly court: string;
  /** When the firm was founded, where the record tells. */
  readonly created: Serial | null;
}

/** What one notice is told apart by from the others. */
export const noticeKey = ({ id, sirens, published, judged, nature, family }: Notice): string =>
  id !== "" && family !== "register" ? id : [family, sirens.join("+"), published, judged, nature].join("|");
