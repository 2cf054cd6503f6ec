import type { Explanation } from "../../core/client/explanation";
import { Money } from "../money";
import { insightTexts } from "../words/insight/type";
import { useWorkspace } from "../workspace";

const shownAtMost = 12;

interface Props {
  readonly group: NonNullable<Explanation["group"]>;
  readonly client: number;
  readonly currency: string | null;
}

/** The clients of a group as one debtor: what each has at stake, together, and the ceiling that binds them. */
export function GroupView({ group, client, currency }: Props) {
  const { language, openClient } = useWorkspace();
  const words = insightTexts(language).client;
  const { ceiling, exposure, members } = group;
  return (
    <section>
      <h3>{words.group(group.name.slice(0, 80))}</h3>
      <ul class="lines">
        {members.slice(0, shownAtMost).map((member) => (
          <li key={member.client}>
            {member.client === client ? (
              <div class="line" aria-current="true">
                <span class="line-name">{member.name.slice(0, 200)}</span>
                <span class="line-amount">
                  <Money value={member.exposure} currency={currency} />
                </span>
              </div>
            ) : (
              <button type="button" class="line" onClick={() => openClient(member.client)}>
                <span class="line-name">{member.name.slice(0, 200)}</span>
                <span class="line-amount">
                  <Money value={member.exposure} currency={currency} />
                </span>
              </button>
            )}
          </li>
        ))}
      </ul>
      {members.length > shownAtMost && <p class="hint">… {members.length - shownAtMost}</p>}
      <div class="facts-table">
        <dl>
          <div class="strong">
            <dt>{words.groupTotal}</dt>
            <dd>
              <Money value={exposure} currency={currency} />
            </dd>
          </div>
          <div>
            <dt>{words.groupCeiling}</dt>
            <dd class={ceiling !== null && exposure > ceiling ? "wrong" : ""}>
              {ceiling === null ? "–" : <Money value={ceiling} currency={currency} />}
            </dd>
          </div>
        </dl>
      </div>
    </section>
  );
}
