import { amocrm } from './amocrm';
import { bitrix24 } from './bitrix24';
import { cuepoint } from './cuepoint';
import { google } from './google';
import { hubspot } from './hubspot';
import { outlook } from './outlook';
import { pipedrive } from './pipedrive';
import type { SourceProfile } from './profile';
import { samples } from './samples';

/** All programs whose exports we know; the more particular marks come first. */
export const SOURCES: readonly SourceProfile[] = [
  ...cuepoint,
  ...samples,
  ...pipedrive,
  ...bitrix24,
  ...amocrm,
  ...google,
  ...hubspot,
  ...outlook,
];

export type { SourceProfile } from './profile';
