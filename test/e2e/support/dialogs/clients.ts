import type { Opening, Work } from './work';

const CLIENT = { found: 'Kestrel Insurance' };

const more =
  (at: number) =>
  async ({ page, button }: Work): Promise<void> => {
    await button('client:moreActions').click();
    await page.getByRole('menuitem').nth(at).click();
  };

const chosen =
  (key: string) =>
  async ({ page, press, button }: Work): Promise<void> => {
    await press('j', 'Space', 'j', 'Space');
    await page.getByRole('toolbar').waitFor();
    await button(key).click();
  };

/** Forms of a client and its people, and what is done to many at once. */
export const OF_CLIENTS: Readonly<Record<string, Opening>> = {
  'clients-columns': { at: 'clients', open: ({ button }) => button('clients:chooseColumns').click() },
  'clients-export': { at: 'clients', open: ({ button }) => button('clients:export').click() },
  'clients-manager': { at: 'clients', open: chosen('clients:setManager'), leave: clear },
  'clients-segment': { at: 'clients', open: chosen('cadence:bulk.segment'), leave: clear },
  'clients-cadence': { at: 'clients', open: chosen('cadence:bulk.cadence'), leave: clear },
  'clients-tags': { at: 'clients', open: chosen('clients:editTags'), leave: clear },
  'clients-remove': { at: 'clients', open: chosen('clients:removeSelected'), leave: clear },
  'client-more': { at: CLIENT, open: ({ button }) => button('client:moreActions').click() },
  'client-edit': { at: CLIENT, open: ({ press }) => press('e') },
  'client-permission': { at: CLIENT, open: more(1) },
  'client-do-not-contact': { at: CLIENT, open: more(2) },
  'client-no-contact': { at: CLIENT, open: more(3) },
  'client-plan': { at: CLIENT, open: ({ press }) => press('p') },
  'client-talk': { at: CLIENT, open: ({ press }) => press('l') },
  'client-person': {
    at: CLIENT,
    open: async ({ page, say }) => {
      const people = page.getByRole('list', { name: say('client:people') });
      await people.hover();
      await people.locator('button:has(.tabler-icon-pencil)').first().click();
    },
  },
  'client-cadence': {
    at: CLIENT,
    open: ({ page }) => page.locator('main [aria-haspopup=dialog]').first().click(),
  },
};

/** A popover first, then the choice of rows. */
async function clear({ press }: Work): Promise<void> {
  await press('Escape', 'Escape');
}
