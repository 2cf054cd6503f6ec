import { useWorkspace } from "../workspace";

/** One client of the open portfolio. */
export function ClientView({ client }: { readonly client: number }) {
  const { portfolio } = useWorkspace();
  if (!portfolio) return null;
  return <p>{portfolio.segmentation.table[client + 1]?.filter((cell) => cell !== null).join(" · ")}</p>;
}
