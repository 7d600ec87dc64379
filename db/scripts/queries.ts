import type { FeatureQueries } from '@db/serve/handlers';
import { suggestScript } from '@shared/domain/scripts/choose';
import { contactOf, factsOf } from './facts';
import { storedScripts } from './read';

export const scriptQueries: FeatureQueries<'scripts'> = {
  'scripts.list': (db) =>
    storedScripts(db).map((script) => ({ ...script, checklist: [...script.checklist] })),

  'scripts.ofContact': (db, { activityId, today }) => {
    const contact = contactOf(db, activityId);
    return {
      chosen: contact.script,
      suggested: suggestScript(factsOf(db, contact, today)),
      fills: contact.fills,
      checked: contact.checked,
    };
  },
};
