/** google.script.run, with the one server function of ours that the sidebar may call. */
export interface Runner {
  withSuccessHandler: (handler: (reply: string | null) => void) => Runner;
  withFailureHandler: (handler: (error: { readonly message: string }) => void) => Runner;
  encoursSheet: (requestJson: string) => void;
}

declare global {
  /** What Google puts into the sidebar's page. */
  const google: { readonly script: { readonly run: Runner } };
}
