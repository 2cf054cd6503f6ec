import { useSettings } from "../workspace";

/** What the team decides once. */
export function SettingsView() {
  const { policy } = useSettings();
  return <p>{policy.version}</p>;
}
