import type { Opening, Work } from './work';

/** A deal whose papers, approvals and payments have begun. */
const IN_CONTRACT = { found: 'Večer za partnerje' };
const WITH_PROPOSAL = { found: 'Konferenca distributerjev' };
/** Steps of the preparation, some with the client. */
const IN_EVENT = { found: 'Večer z gosti' };
const WON = { found: 'Večer za zastopnike' };
/** Money came in, nothing is over yet. */
const PAID_IN_PART = { found: 'Novoletni večer' };

const more =
  (item: string) =>
  async (work: Work): Promise<void> => {
    await work.button('deal:more').click();
    await work.page.getByRole('menuitem', { name: work.say(item), exact: true }).click();
  };

/** The target of the menu of stages at that place, counted from 0. */
const stage =
  (at: number) =>
  async ({ page, press }: Work): Promise<void> => {
    await press('m');
    await page.getByRole('menuitem').nth(at).click();
  };

/** A part of the sale, unfolded where the sale has passed it. */
async function part({ page }: Work, name: string) {
  const section = page.locator(`[data-part="${name}"]`);
  const head = section.locator('[data-deal-section][aria-expanded="false"]');
  if (await head.isVisible()) await head.click();
  await section.scrollIntoViewIfNeeded();
  return section;
}

/** The menu of the first row of a part. */
const rowMenu =
  (of: string, ...then: string[]) =>
  async (work: Work): Promise<void> => {
    const section = await part(work, of);
    await section.locator('li [aria-haspopup=menu]').last().click();
    for (const item of then)
      await work.page.getByRole('menuitem', { name: work.say(item), exact: true }).click();
  };

const inPart =
  (of: string, name: string, ...then: string[]) =>
  async (work: Work): Promise<void> => {
    const section = await part(work, of);
    await section
      .getByRole('button', { name: work.say(name), exact: true })
      .first()
      .click();
    for (const item of then)
      await work.page.getByRole('menuitem', { name: work.say(item), exact: true }).click();
  };

/** The decisions about a deal, and what opens on its page. */
export const OF_A_DEAL: Readonly<Record<string, Opening>> = {
  'deal-stages': { at: IN_CONTRACT, open: ({ press }) => press('m') },
  'deal-more': { at: IN_CONTRACT, open: ({ button }) => button('deal:more').click() },
  'deal-gate': { at: IN_CONTRACT, open: stage(3) },
  'deal-gate-waive': {
    at: IN_CONTRACT,
    open: async (work) => {
      await stage(3)(work);
      const dialog = work.page.getByRole('dialog');
      await dialog.getByText(work.say('deals:gate.waive'), { exact: true }).first().click();
    },
  },
  'deal-back': { at: IN_CONTRACT, open: stage(1) },
  'deal-pause': { at: IN_CONTRACT, open: more('deal:pause') },
  'deal-lose': { at: IN_CONTRACT, open: more('deal:lose') },
  'deal-lose-reasons': {
    at: IN_CONTRACT,
    open: async (work) => {
      await more('deal:lose')(work);
      await work.page.getByRole('dialog').getByRole('combobox').first().click();
    },
  },
  'deal-cancel': { at: PAID_IN_PART, open: more('payments:cancel.menu') },
  'deal-point-state': {
    at: IN_CONTRACT,
    open: ({ page }) => page.locator('li [aria-haspopup=menu]').first().click(),
  },
  'deal-point-day': {
    at: IN_CONTRACT,
    open: ({ page }) => page.locator('li [aria-haspopup=dialog]').first().click(),
  },
  'deal-point-own': {
    at: IN_CONTRACT,
    open: async ({ button, page }) => {
      await button('deal:addPoint').click();
      const item = page.getByRole('menuitem').last();
      await item.or(page.getByRole('dialog')).first().waitFor();
      if (await item.isVisible()) await item.click();
    },
  },
  'deal-sections': { at: IN_CONTRACT, open: ({ button }) => button('deal:sections.add').click() },
  'deal-documents': { at: IN_CONTRACT, open: inPart('documents', 'documents:add') },
  'deal-document-menu': { at: IN_CONTRACT, open: rowMenu('documents') },
  'deal-document-new': {
    at: IN_CONTRACT,
    open: inPart('documents', 'documents:add', 'documents:kinds.proposal'),
  },
  'deal-document-sent': { at: WITH_PROPOSAL, open: rowMenu('documents', 'documents:steps.void') },
  'deal-document-rejected': { at: WITH_PROPOSAL, open: rowMenu('documents', 'documents:steps.reject') },
  'deal-approval': {
    at: WITH_PROPOSAL,
    open: async (work) => {
      await work.button('deal:sections.add').click();
      await work.page.getByRole('menuitem', { name: work.say('approvals:title'), exact: true }).click();
      await inPart('approvals', 'approvals:ask')(work);
    },
  },
  'deal-approver-menu': { at: IN_CONTRACT, open: rowMenu('approvals') },
  'deal-schedule': {
    at: PAID_IN_PART,
    open: async (work) => {
      const section = await part(work, 'payments');
      await section.locator('[aria-haspopup=menu]').first().click();
    },
  },
  'deal-payment-menu': { at: PAID_IN_PART, open: rowMenu('payments') },
  'deal-payment-line': {
    at: PAID_IN_PART,
    open: inPart('payments', 'payments:changeSchedule', 'payments:addLine'),
  },
  'deal-receive': { at: PAID_IN_PART, open: inPart('payments', 'payments:receive') },
  'deal-event-day': {
    at: IN_EVENT,
    open: async (work) => {
      const section = await part(work, 'preparation');
      await section.getByRole('button', { name: work.say('preparation:move.title'), exact: true }).click();
    },
  },
  'deal-step-menu': { at: IN_EVENT, open: rowMenu('preparation') },
  'deal-step-day': {
    at: IN_EVENT,
    open: async (work) => {
      const section = await part(work, 'preparation');
      await section.locator('li [aria-haspopup=dialog]').first().click();
    },
  },
  'deal-survey': { at: WON, open: inPart('surveys', 'surveys:record') },
};
