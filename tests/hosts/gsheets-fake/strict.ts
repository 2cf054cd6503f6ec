/** An object of Google's that has only what is written here: the name of anything else is an error, not undefined. */
export function strict<T extends object>(name: string, members: Partial<T>, allow: (key: string) => void = () => undefined): T {
  return new Proxy(members, {
    get(target, key) {
      if (typeof key === "string") allow(key);
      if (key in target) return target[key as keyof typeof target];
      if (
        typeof key === "symbol" ||
        key === "toJSON" ||
        key === "then" ||
        key === "asymmetricMatch" ||
        key === "$$typeof" ||
        key === "nodeType"
      )
        return undefined;
      throw new TypeError(`${name}.${key} is not a function`);
    },
  }) as T;
}
