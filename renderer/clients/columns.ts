import type { ClientRow } from '@shared/contract/client';
import { CLIENT_COLUMNS, type ClientColumn, type ClientSort } from '@shared/domain/clients';
import type { Language } from '@shared/domain/words';
import {
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  type ColumnDef,
  tableFeatures,
} from '@tanstack/react-table';

/** What the table of clients does besides showing rows; order and filter are the database's work. */
export const features = tableFeatures({
  columnVisibilityFeature,
  columnSizingFeature,
  columnResizingFeature,
});
export type ClientFeatures = typeof features;

interface Shape {
  /** Pixels at the first start; for words of the program in each language what its longest ones need. */
  readonly width: number | Readonly<Record<Language, number>>;
  /** The order that a click on its head asks for. */
  readonly sort?: ClientSort;
  /** Figures stand on the right. */
  readonly numeric?: boolean;
  /** Takes this share of the space that is left over. */
  readonly grows?: number;
  /** Not shown until the user chooses it. */
  readonly hidden?: boolean;
}

export const SHAPES: Readonly<Record<ClientColumn, Shape>> = {
  name: { width: 174, sort: 'name', grows: 2 },
  lifecycle: { width: { en: 116, ru: 156, sl: 140 } },
  nextDay: { width: 212, sort: 'nextDay' },
  nextPurpose: { width: { en: 194, ru: 126, sl: 146 }, grows: 3 },
  lastContactDay: { width: { en: 116, ru: 144, sl: 140 }, sort: 'lastContactDay' },
  openDeals: { width: 96, numeric: true, hidden: true },
  openSums: { width: 112, numeric: true },
  manager: { width: 104, sort: 'manager' },
  segment: { width: 88, sort: 'segment', hidden: true },
  tags: { width: 160, hidden: true },
  city: { width: 120, sort: 'city', hidden: true },
  phone: { width: 140, hidden: true },
  email: { width: 200, hidden: true },
  industry: { width: 140, hidden: true },
  country: { width: 96, hidden: true },
  kind: { width: 112, hidden: true },
};

/** The columns that are shown at the first start. */
export const USUAL_COLUMNS: readonly ClientColumn[] = CLIENT_COLUMNS.filter((id) => !SHAPES[id].hidden);

export const columnDefs = (language: Language): ColumnDef<ClientFeatures, ClientRow>[] =>
  CLIENT_COLUMNS.map((id) => {
    const { width } = SHAPES[id];
    return {
      id,
      accessorKey: id,
      size: typeof width === 'number' ? width : width[language],
      minSize: 64,
      maxSize: 640,
      enableHiding: id !== 'name',
    };
  });

const CHECK_WIDTH = 40;
const PADDING = 16;

/** The least width of all columns together; beyond it some take what is left, below it the table scrolls. */
export const tableWidth = (columns: readonly { width: number }[]): number =>
  columns.reduce((sum, { width }) => sum + width, CHECK_WIDTH + PADDING);

/** The widths as one grid line for head and rows, so that a drag of a border draws no row anew. */
export const gridColumns = (columns: readonly { id: string; width: number }[]): string =>
  [
    `${CHECK_WIDTH}px`,
    ...columns.map(({ id, width }) => {
      const grows = SHAPES[id as ClientColumn].grows;
      return grows ? `minmax(${width}px, ${grows}fr)` : `${width}px`;
    }),
  ].join(' ');
