import { formatNumber } from "../../../core/cells/formats";
import type { TodoTexts } from "./type";

const count = (number: number, one: string, many: string): string =>
  `${formatNumber(number, "en")}\u00a0${Math.abs(number) === 1 ? one : many}`;

export const todoEn: TodoTexts = {
  lists: "Today’s lists",
  allLists: "All lists",
  clients: (number) => count(number, "client", "clients"),
  counting: "counting…",
  impossible: "not enough data",
  write: "Write the sheet",
  writing: "Writing…",
  written: (sheet) => `Sheet “${sheet}”`,
  kept: (ticked) => `${count(ticked, "row that was ticked stays so", "rows that were ticked stay so")}.`,
  sheetName: (name, day) => `${name} ${day}`,
  notWritten: (detail) => `The sheet could not be written. ${detail}`,
  notKept: (detail) => `This setting could not be kept in the workbook. ${detail}`,
  open: (client) => `Open ${client}`,
  more: (number) => `And ${count(number, "more", "more")}: the sheet has them all.`,
  options: "Settings of this list",
  withinDays: "Days before the due date",
  fileCost: "Cost of a file for court",
  seeLetter: "See the letter",
  letterOf: (place, of) => `Letter ${formatNumber(place, "en")} of ${formatNumber(of, "en")}`,
  previous: "Previous",
  next: "Next",
  subject: "Subject",
  body: "Text",
  copySubject: "Copy the subject",
  copyBody: "Copy the text",
  copied: "Copied.",
  notCopied: "The browser refuses to copy: select the text and copy it.",
  letterLanguage: "Language of the letter",
  languages: { fr: "French", en: "English" },
  sender: "Signature",
  senderHint: "Without a signature: “Credit control”.",
  contractRate: "Interest rate in your terms of sale (% a year)",
  contractRateHint: "Blank: the statutory rate, ECB + 10 points. A public buyer owes ECB + 8 points.",
  badNumber: "A positive number is expected.",
  plan: {
    title: "The year’s budget",
    hint: "Small clients are checked for free, pass or fail. A mid-range report costs 25 to 99, a full one 50 to 500.",
    size: "Size",
    tiers: { large: "Large", medium: "Medium", small: "Small" },
    existing: "Clients",
    expected: "New expected",
    reports: "Reports a year",
    price: "Price",
    cost: "Cost",
    total: "Total",
    budget: (cost) => `${cost} a year`,
    newUnknown: "Your rows do not tell who is new: say how many clients you expect this year.",
    standings: ({ recurring, new: fresh, occasional, unknown }) =>
      [
        recurring > 0 && count(recurring, "recurring", "recurring"),
        fresh > 0 && count(fresh, "new", "new"),
        occasional > 0 && count(occasional, "occasional", "occasional"),
        unknown > 0 && count(unknown, "not known since when", "not known since when"),
      ]
        .filter((part) => part !== false)
        .join(", "),
    priceOf: (size) => `Price of a report, ${size}`,
    expectedOf: (size) => `New clients expected, ${size}`,
    order: "Reports to order",
    orderHint:
      "A report is worth the loss it may avoid: exposure × share lost × gap in default between the worst and the best class possible × 10% chance that it changes the decision.",
    cap: "Most to spend on this order",
    noCap: "no limit",
    ordered: (number, cost, value) =>
      `${count(number, "report is worth its price", "reports are worth their price")}: ${cost}, for ${value} of avoidable losses.`,
    nothingOrdered: "No report is worth its price: what is known of the clients will do.",
    beyond: (number) => `${count(number, "more would be worth it", "more would be worth it")}, beyond the budget.`,
    notWorth: (number) => `${count(number, "client: free check, no", "clients: free check, no")} report is worth its price there.`,
    classes: (best, worst) => (best === worst ? `Class ${best}, sure` : `Class ${best} to ${worst} possible`),
  },
};
