const parts = /^(\d+)\.(\d+)\.(\d+)$/;

/** The version after this one; Excel takes no step back. */
export function nextVersion(now: string, step: string): string {
  const [major, minor, patch] = numbers(now);
  switch (step) {
    case "major":
      return `${major + 1}.0.0`;
    case "minor":
      return `${major}.${minor + 1}.0`;
    case "patch":
      return `${major}.${minor}.${patch + 1}`;
    default: {
      const [given, last] = [numbers(step), numbers(now)];
      const at = given.findIndex((number, i) => number !== last[i]);
      if (at < 0 || given[at]! < last[at]!) throw new Error(`${step} is not higher than ${now}.`);
      return step;
    }
  }
}

function numbers(version: string): [number, number, number] {
  const found = parts.exec(version)?.slice(1).map(Number);
  // Each part of a manifest's version has five digits at most.
  if (!found || found.some((number) => number > 65_534))
    throw new Error(`“${version}” is neither patch, minor, major nor a version such as 1.2.3.`);
  return found as [number, number, number];
}

/** The text of package.json or its lock with another version of our own package; those of others stay. */
export function withVersion(json: string, now: string, version: string): string {
  const own = `"version": "${now}"`;
  const ours = json.indexOf('"name": "encours"');
  if (ours < 0) throw new Error("This is not the package of Encours.");
  let text = json;
  // In the lock our version stands twice: at the top, and with our package.
  for (let at = text.indexOf('"name": "encours"'); at >= 0; at = text.indexOf('"name": "encours"', at + 1)) {
    const start = text.indexOf(own, at);
    if (start < 0 || start - at > 60) throw new Error(`Our version is not ${now} there.`);
    text = `${text.slice(0, start)}"version": "${version}"${text.slice(start + own.length)}`;
  }
  return text;
}
