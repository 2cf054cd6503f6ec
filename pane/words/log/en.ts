import { within } from "../within";
import type { LogTexts } from "./type";

export const logEn: LogTexts = {
  title: "Follow-up",
  done: (kind) => `Done: ${within(kind)}`,
  called: "Called",
  promise: "Promise…",
  dispute: "Dispute…",
  other: "Other…",
  label: (client) => `Log for ${client}`,
  amount: "Amount",
  until: "For the",
  reason: "Reason",
  invoice: "Invoice",
  account: "the whole account",
  what: "What",
  note: "Note",
  log: "Log",
  cancel: "Cancel",
  logged: (kind, sheet) => `Logged in “${sheet}”: ${within(kind)}.`,
  notLogged: (detail) => `Nothing could be logged. ${detail}`,
  badDay: "A date is expected.",
  elsewhere: "Reminders are sent by another tool: their level follows the days late, without the follow-up.",
  followUp: "Follow-up",
  nothingYet: "Nothing is logged for this client yet.",
  kept: (kept, of) => `Promises kept: ${kept} of ${of}.`,
  showSheet: "Open the follow-up sheet",
};
