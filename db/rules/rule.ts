/** The records that a rule is about. */
export type RuleOwner = 'clients' | 'deals' | 'call_sessions';

/** A rule by its broken cases. */
export interface Rule {
  readonly of: RuleOwner;
  /**
   * SQL of the cases: `id` and `name` of what is wrong, `owner` the id of the record that the rule is about. Asked with a condition on
   * `owner`, SQLite must find its way by indexes, so an owner is a plain column.
   */
  readonly cases: string;
}

export type Rules = Readonly<Record<string, Rule>>;
