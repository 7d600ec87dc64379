import type { ReadableDb } from '@db/connection/sqlite';
import { readSettings } from '@db/settings/read';
import type { TemplateStep } from '@shared/domain/preparation';
import { createText } from '@shared/text';

/** Names template steps in the user's language: a planned step carries its title as text. */
export function stepTitles(db: ReadableDb): (step: TemplateStep) => string {
  const { language } = readSettings(db);
  const text = createText(language);
  return ({ key, name }) =>
    name ?? (text.getResource(language, 'preparation', `steps.${key}`) as string | undefined) ?? key;
}
