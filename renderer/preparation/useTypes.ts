import { useSettings } from '@renderer/data';
import type { EventType, TemplateStep } from '@shared/domain/preparation';
import type preparation from '@shared/text/en/preparation.json';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

export interface TypeNames {
  readonly types: readonly EventType[];
  /** The name of a type: the user's own, else that of the catalogue. */
  nameOf(type: Pick<EventType, 'key' | 'name'>): string;
  stepName(step: Pick<TemplateStep, 'key' | 'name'>): string;
  /** The catalogue's name; undefined for what the user added. */
  given(group: keyof Pick<typeof preparation, 'types' | 'steps'>, key: string): string | undefined;
  /** `deals.eventType` as text: the name of its type, or the user's own words. */
  wordsOf(eventType: string): string;
  /** The other way: the key of the type of that name, else the words themselves. */
  keyOf(words: string): string;
}

/** The types of event with their names in the user's language. */
export function useTypes(): TypeNames {
  const { preparation } = useSettings();
  const { i18n } = useTranslation('preparation');
  return useMemo(() => {
    const { types } = preparation;
    const given: TypeNames['given'] = (group, key) =>
      i18n.getResource(i18n.language, 'preparation', `${group}.${key}`) as string | undefined;
    const nameOf: TypeNames['nameOf'] = ({ key, name }) => name ?? given('types', key) ?? key;
    return {
      types,
      given,
      nameOf,
      stepName: ({ key, name }) => name ?? given('steps', key) ?? key,
      wordsOf: (eventType) => {
        const type = types.find(({ key }) => key === eventType);
        return type ? nameOf(type) : (given('types', eventType) ?? eventType);
      },
      keyOf: (words) => types.find((type) => nameOf(type) === words)?.key ?? words,
    };
  }, [preparation, i18n]);
}
