import { useSpeech } from "../context";
import type { Notice, Problem } from "./state";

/** What went wrong, what it means, and that the workbook is untouched. */
export function ProblemMessage({ problem }: { readonly problem: Problem }) {
  const { texts } = useSpeech();
  return (
    <div class="message danger" role="alert">
      {problem.during !== "look" && <strong>{texts.problem[problem.during]}</strong>}
      <p>{problem.message}</p>
      {problem.during === "segment" && !problem.isLeft && <p>{texts.problem.nothingWritten}</p>}
    </div>
  );
}

export function NoticeMessage({ notice }: { readonly notice: Notice }) {
  const { texts } = useSpeech();
  return (
    <div class="message" role="status">
      <p>{texts.work[notice]}</p>
    </div>
  );
}
