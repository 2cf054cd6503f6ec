/** What Google puts into the sidebar's page; the one server function of ours that it may call. */
declare namespace google.script {
  interface Runner {
    withSuccessHandler(handler: (reply: string | null) => void): Runner;
    withFailureHandler(handler: (error: { readonly message: string }) => void): Runner;
    encoursSheet(requestJson: string): void;
  }
  const run: Runner;
}
