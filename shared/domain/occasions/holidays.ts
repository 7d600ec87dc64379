/**
 * What a public holiday follows, as one short text that is the same in all countries and years: `01-01`, `easter 1`,
 * `julian 12-25`, `4th thursday in November`. `rule` is that of the library of holidays, which adds what happens on weekends, since
 * when, and for how long.
 */
export const holidayRule = (rule: string): string => (rule.split(ADDED)[0] ?? '').trim();

const ADDED = / (?:and|if|since|prior|not|on|is|P\d|PT\d|\d\d:\d\d|#)/;
