import { OF_CLIENTS } from './dialogs/clients';
import { OF_A_DEAL } from './dialogs/deal';
import { EVERYWHERE } from './dialogs/everywhere';
import { OF_SCREENS } from './dialogs/screens';
import type { Opening } from './dialogs/work';

export { closeAll, OVERLAYS, show, workIn } from './dialogs/work';

/** Every dialog, menu and list of choices of the program on its demo data, by the name of its picture. */
export const EVERY_DIALOG: Readonly<Record<string, Opening>> = {
  ...EVERYWHERE,
  ...OF_A_DEAL,
  ...OF_CLIENTS,
  ...OF_SCREENS,
};
