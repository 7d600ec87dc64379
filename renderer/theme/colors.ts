import type { MantineColorsTuple } from '@mantine/core';
import type { ContactSign, PointState } from '@shared/domain/words';

/** One accent (a quiet blue), ten steps from light to dark. */
export const accent: MantineColorsTuple = [
  '#eef3fe',
  '#dce6fc',
  '#b7cbf8',
  '#8eacf3',
  '#6a91ee',
  '#4c7ae8',
  '#2f5fd0',
  '#2650b3',
  '#1f4293',
  '#183474',
];

/** One grey family, cool, for light surfaces and text on them. */
export const gray: MantineColorsTuple = [
  '#f8f9fb',
  '#f1f3f6',
  '#e5e8ed',
  '#d5dae1',
  '#b5bcc7',
  '#8b94a3',
  '#5d6675',
  '#474f5c',
  '#2f3540',
  '#1a1e26',
];

/** For what destroys or fails; the filled button reads white on it. */
export const red: MantineColorsTuple = [
  '#fdecee',
  '#fbd5d8',
  '#f6aab0',
  '#f07f88',
  '#ff8088',
  '#e0525d',
  '#c8323e',
  '#ab2632',
  '#8c1f29',
  '#6d1920',
];

/** The same greys for the dark scheme: text first, surfaces last (Mantine's order). */
export const dark: MantineColorsTuple = [
  '#dfe3ea',
  '#c3c9d3',
  '#a3abb8',
  '#838c9b',
  '#434b58',
  '#343b47',
  '#282e38',
  '#1c2129',
  '#171b22',
  '#111419',
];

/** What a state is drawn with: its word, its sign (stronger where it may be), and the quiet ground under both. */
export interface StateColor {
  readonly text: string;
  readonly sign: string;
  readonly ground: string;
}
export type StateName = ContactSign | PointState | 'blocked' | 'mandatory' | PaperSign;
/** What neither waits for a day nor is done: a deal on its way, a paper or a question that is with the client, one that is being written. */
type PaperSign = 'open' | 'sent' | 'draft';
export type Scheme = 'light' | 'dark';

/** Colours of the states (`design.md`, "Signs"). A state is never colour alone; each text is read at 4.5:1 or better. */
export const stateColors: Readonly<Record<Scheme, Readonly<Record<StateName, StateColor>>>> = {
  light: {
    overdue: { text: '#c01f2e', sign: '#d5222f', ground: '#fdecee' },
    today: { text: '#a84a00', sign: '#d95f00', ground: '#fff1e2' },
    planned: { text: '#5d6675', sign: '#5d6675', ground: '#f1f3f6' },
    none: { text: '#7a5b00', sign: '#a87900', ground: '#fff7d1' },
    paused: { text: '#6a3fc0', sign: '#7c4fd8', ground: '#f2ecfd' },
    met: { text: '#18703a', sign: '#1f8a48', ground: '#e7f6ec' },
    missed: { text: '#c01f2e', sign: '#d5222f', ground: '#fdecee' },
    waived: { text: '#5d6675', sign: '#5d6675', ground: '#f1f3f6' },
    pending: { text: '#5d6675', sign: '#5d6675', ground: '#f1f3f6' },
    blocked: { text: '#474f5c', sign: '#474f5c', ground: '#f1f3f6' },
    mandatory: { text: '#474f5c', sign: '#474f5c', ground: '#f1f3f6' },
    open: { text: '#5d6675', sign: '#5d6675', ground: '#f1f3f6' },
    sent: { text: '#5d6675', sign: '#5d6675', ground: '#f1f3f6' },
    draft: { text: '#5d6675', sign: '#5d6675', ground: '#f1f3f6' },
  },
  dark: {
    overdue: { text: '#ff8088', sign: '#ff5c66', ground: '#3a1d22' },
    today: { text: '#ffab61', sign: '#ff9838', ground: '#38271a' },
    planned: { text: '#a3abb8', sign: '#a3abb8', ground: '#282e38' },
    none: { text: '#f5cf3d', sign: '#ffd60a', ground: '#352f17' },
    paused: { text: '#bfa2ff', sign: '#b18cff', ground: '#2b2440' },
    met: { text: '#6cd193', sign: '#4cc47a', ground: '#19301f' },
    missed: { text: '#ff8088', sign: '#ff5c66', ground: '#3a1d22' },
    waived: { text: '#a3abb8', sign: '#a3abb8', ground: '#282e38' },
    pending: { text: '#a3abb8', sign: '#a3abb8', ground: '#282e38' },
    blocked: { text: '#c3c9d3', sign: '#c3c9d3', ground: '#282e38' },
    mandatory: { text: '#c3c9d3', sign: '#c3c9d3', ground: '#282e38' },
    open: { text: '#a3abb8', sign: '#a3abb8', ground: '#282e38' },
    sent: { text: '#a3abb8', sign: '#a3abb8', ground: '#282e38' },
    draft: { text: '#a3abb8', sign: '#a3abb8', ground: '#282e38' },
  },
};

/** Surfaces and text of the frame in both schemes; `--cue-…` in CSS. */
export const surfaces: Readonly<Record<Scheme, Readonly<Record<SurfaceName, string>>>> = {
  light: {
    page: '#ffffff',
    rail: '#f8f9fb',
    raised: '#ffffff',
    hover: '#f1f3f6',
    selected: '#e8effd',
    line: '#e5e8ed',
    field: '#d5dae1',
    text: '#1a1e26',
    quiet: '#5d6675',
    accent: '#2f5fd0',
    'accent-text': '#2650b3',
    focus: '#2f5fd0',
  },
  dark: {
    page: '#171b22',
    rail: '#111419',
    raised: '#1c2129',
    hover: '#232932',
    selected: '#223152',
    line: '#2b323d',
    field: '#434b58',
    text: '#dfe3ea',
    quiet: '#a3abb8',
    accent: '#2f5fd0',
    'accent-text': '#8eacf3',
    focus: '#8eacf3',
  },
};
export type SurfaceName =
  | 'page'
  | 'rail'
  | 'raised'
  | 'hover'
  | 'selected'
  | 'line'
  | 'field'
  | 'text'
  | 'quiet'
  | 'accent'
  | 'accent-text'
  | 'focus';
