import lock from "../../package-lock.json";

interface Locked {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

// A package that was installed on one system only leaves those for the others out, and no fresh clone installs any more.
test("every optional package has its place in the lock file; one that lacks is added by hand or by npm install where it can be had", () => {
  const packages = lock.packages as unknown as Readonly<Record<string, Locked>>;
  const places = new Set(Object.keys(packages).map((place) => place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length)));
  const missing = Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
    Object.keys(optionalDependencies).filter((name) => !places.has(name)),
  );
  expect(missing).toEqual([]);
});
