/** Names of the programs whose exports are understood, by the beginning of the source's id. */
export const SOURCE_NAMES: Readonly<Record<string, string>> = {
  pipedrive: 'Pipedrive',
  hubspot: 'HubSpot',
  amocrm: 'amoCRM',
  bitrix24: 'Bitrix24',
  outlook: 'Outlook',
  google: 'Google',
};

/** The program that wrote a file, from its source id (`google-2024`); null when it is not one of them. */
export const sourceName = (source: string): string | null => SOURCE_NAMES[source.split('-')[0] ?? ''] ?? null;
