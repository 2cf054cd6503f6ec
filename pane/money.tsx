import { exactMoney, shortMoney } from "./amount";
import { useSpeech } from "./context";

/** An amount, short to read and exact on demand. */
export function Money({ value, currency }: { readonly value: number; readonly currency: string | null }) {
  const { language } = useSpeech();
  return <span title={exactMoney(value, language, currency)}>{shortMoney(value, language, currency)}</span>;
}
