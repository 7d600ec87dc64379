import { join } from 'node:path';
import { readPlainCsv } from './plain-csv';
import { samplePath } from './samples';

/** A set of files as a sales program exports them: products, accounts and a pipeline with traps in it. */
export interface OpportunitySet {
  readonly name: string;
  /** null when the set is not on this machine. */
  readonly folder: string | null;
  /** A product's name in the pipeline that the product list writes differently. */
  readonly product: { readonly written: string; readonly ours: string };
}

const realFolder = process.env.CUEPOINT_REAL_DATA;

export const OPPORTUNITY_SETS: readonly OpportunitySet[] = [
  {
    name: 'the sample',
    folder: samplePath('opportunities'),
    product: { written: 'GalaPro', ours: 'Gala Pro' },
  },
  {
    name: 'the real file',
    folder: realFolder ? join(realFolder, 'crm-sales-opportunities') : null,
    product: { written: 'GTXPro', ours: 'GTX Pro' },
  },
];

export const NO_REAL_DATA = 'CUEPOINT_REAL_DATA does not name the folder with the real files';

/** A deal as the pipeline says it, or as the database has it. */
export interface PlainDeal {
  readonly number: string;
  /** The file names none: that of the product as ours is called. */
  readonly title: string;
  readonly client: string;
  readonly product: string;
  readonly manager: string;
  readonly status: string;
  /** null where the file does not say it: of lost deals. */
  readonly stage: string | null;
  /** null where the file names none: then it is the day of the import. */
  readonly entered: string | null;
  readonly closed: string | null;
  /** In cents. */
  readonly amount: number | null;
}

const PLACES: Readonly<Record<string, { status: string; stage: string | null }>> = {
  Prospecting: { status: 'open', stage: 'presentation' },
  Engaging: { status: 'open', stage: 'proposal' },
  Won: { status: 'won', stage: 'closure' },
  Lost: { status: 'lost', stage: null },
};

/** What the pipeline's rows mean, by the words of the task; deals of nobody belong to `nobody`. */
export function dealsInFile(path: string, { product }: OpportunitySet, nobody: string | null): PlainDeal[] {
  return readPlainCsv(path)
    .filter((row) => row.account !== '' || nobody !== null)
    .map((row) => {
      const place = PLACES[row.deal_stage ?? ''];
      if (!place) throw new Error(`an unknown stage in the file: ${row.deal_stage}`);
      const name = row.product === product.written ? product.ours : (row.product ?? '');
      return {
        number: row.opportunity_id ?? '',
        title: name,
        client: row.account || (nobody ?? ''),
        product: name,
        manager: row.sales_agent ?? '',
        ...place,
        entered: row.engage_date || null,
        closed: row.close_date || null,
        amount: row.close_value ? Math.round(Number(row.close_value) * 100) : null,
      };
    })
    .sort(byNumber);
}

export const byNumber = (one: PlainDeal, other: PlainDeal): number => (one.number < other.number ? -1 : 1);

/** A column of the board: how many deals and their sums by currency. */
export interface BoardTotal {
  readonly stage: string;
  readonly count: number;
  readonly sums: readonly { readonly minor: number; readonly currency: string }[];
}

const STAGES = ['presentation', 'proposal', 'contract', 'payment', 'event', 'closure'] as const;

/** The board that these deals make: six stages, then the clients who had deals and have none open. */
export function boardOf(deals: readonly PlainDeal[]): BoardTotal[] {
  const open = deals.filter(({ status }) => status === 'open');
  const busy = new Set(open.map(({ client }) => client));
  const idle = new Set(deals.map(({ client }) => client).filter((client) => !busy.has(client)));
  const stages = STAGES.map((stage) => {
    const here = open.filter((deal) => deal.stage === stage);
    const minor = here.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
    const named = here.some(({ amount }) => amount !== null);
    return { stage, count: here.length, sums: named ? [{ minor, currency: 'EUR' }] : [] };
  });
  return [...stages, { stage: 'between-sales', count: idle.size, sums: [] }];
}
