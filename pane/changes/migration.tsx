import type { Comparison } from "../../core/history/snapshots/compare";
import { textsIn } from "../../core/words/texts/type";
import { insightTexts } from "../words/insight/type";
import { useWorkspace } from "../workspace";

/** How many clients went from which class to which. */
export function Migration({ comparison }: { readonly comparison: Comparison }) {
  const { language } = useWorkspace();
  const words = insightTexts(language).changes;
  const { matrix } = comparison;
  const used = [0, 1, 2, 3, 4, 5].filter((k) => k < 5 || matrix[5]!.some((count) => count > 0) || matrix.some((row) => row[5]! > 0));
  const name = (k: number): string => (k === 5 ? words.notRated : String(k + 1));
  const move = (from: number, to: number): string => (from === to ? "stays" : from === 5 || to === 5 ? "" : to > from ? "worse" : "better");
  return (
    <section>
      <h3>{words.matrix}</h3>
      <table class="plain migration">
        <caption>{words.matrixCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.before}</th>
            {used.map((k) => (
              <th key={k} scope="col">
                <span class="for-readers">{textsIn(language).resultColumns.riskClass} </span>
                {name(k)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {used.map((from) => (
            <tr key={from}>
              <th scope="row">
                <span class="for-readers">{textsIn(language).resultColumns.riskClass} </span>
                {name(from)}
              </th>
              {used.map((to) => (
                <td key={to} class={matrix[from]![to]! > 0 ? move(from, to) : "stays"}>
                  {matrix[from]![to]! > 0 ? matrix[from]![to] : "–"}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
