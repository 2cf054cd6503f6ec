// The entry of a build with the daily check: it asks for one permission more, so that it is a build of its own.
export * from "../entry";
export { dailyCheck } from "./check";
export { openDaily } from "./menu";
