import { spawnSync } from "node:child_process";

// `npm run test:frames`: the accessibility rules in each frame of each view of the pane, narrow and usual, light and dark, French
// and English, and the contrast of each view in a contrast theme. `npm test` asks them once a view.

const files = ["nine-points-views", "pane-todo", "pane-portfolio", "pane"].map((name) => `tests/browser/${name}.test.ts`);
const { status } = spawnSync("npx", ["jest", ...files, "--selectProjects", "browser", "--maxWorkers=2"], {
  stdio: "inherit",
  env: { ...process.env, ENCOURS_FRAMES: "every" },
  shell: process.platform === "win32",
});
process.exitCode = status ?? 1;
