/**
 * Typed search parameters of a route: only the named ones, each a string or absent. Numbers and flags are written as
 * text by the screen that owns them, so that a link like `/plan?week=2026-W48` reads as it is typed.
 */
export function searchOf<const Name extends string>(...names: Name[]) {
  return (raw: Record<string, unknown>): { [N in Name]?: string } => {
    const kept: { [N in Name]?: string } = {};
    for (const name of names) {
      const value = raw[name];
      if (typeof value === 'string' && value !== '') kept[name] = value;
    }
    return kept;
  };
}
