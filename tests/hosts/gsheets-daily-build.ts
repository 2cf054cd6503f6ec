// What the build of the daily check puts in place of these names; imported before the source that reads them.
Object.assign(globalThis, { ENCOURS_LANGUAGE: "fr", ENCOURS_DAILY: true });
