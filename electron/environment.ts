/**
 * The environment for the database process: main's without what tells Node how to run (`NODE_OPTIONS`, `NODE_EXTRA_CA_CERTS` …), which was
 * set for other programs. Further certificates, as company networks give them to Node, would be read at each start (15 ms of the way
 * to the first picture) by a process that never speaks with a network.
 */
export function withoutNodeSettings(
  environment: Readonly<Record<string, string | undefined>>,
): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(environment).filter(([name]) => !name.toUpperCase().startsWith('NODE_')),
  );
}
