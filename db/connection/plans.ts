/**
 * The statement with a plan that does not follow the values bound to it. SQLite prepares a statement anew whenever a value is bound
 * that its plan could have used: a limit, or what a partial index is compared with (sqlite.org/c3ref/prepare.html). Our plans are
 * made by their indexes and proven by tests, so that was lost time: up to a hundred microseconds a call, more than most statements
 * take to run. A value behind a unary plus is the same value, and nothing that a plan looks at.
 */
export const withFixedPlan = (sql: string): string =>
  sql.replace(PARAMETERS, (found, parameter?: string) => (parameter === undefined ? found : `+${parameter}`));

/** Texts, quoted names and comments are passed over. */
const PARAMETERS = /'[^']*'|"[^"]*"|--[^\n]*|(:\w+|\?)/g;
