/** What a definition does not say is absent from the plan. */

type Given<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

function isGiven<T extends object>(value: object, _of: T): value is Given<T> {
  return Object.values(value).every((one) => one !== undefined);
}

/** The members that have a value. */
export function given<T extends object>(members: T): Given<T> {
  const present = Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
  return isGiven(present, members) ? present : {};
}
