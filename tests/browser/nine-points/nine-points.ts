import { askWhatIf, seeClient, seePortfolio } from "./portfolio-views";
import { beInvited, seeFunctions, seeWhatChanged, segmentAMonthLater, segmentFirst, settle } from "./segmenting";
import { openNotices, planReports, workThroughLists } from "./todo-views";
import { findPort, type Walk } from "./walk";

/** A controller's first hour: every point of the pane's work, one after the other, on one portfolio. */
export async function walkThroughNinePoints(walk: Walk): Promise<void> {
  await findPort(walk);
  await beInvited(walk);
  await segmentFirst(walk);
  await segmentAMonthLater(walk);
  await seePortfolio(walk);
  await seeClient(walk);
  await workThroughLists(walk);
  await planReports(walk);
  await askWhatIf(walk);
  await seeWhatChanged(walk);
  await openNotices(walk);
  await seeFunctions(walk);
  await settle(walk);
}
