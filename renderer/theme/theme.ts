import {
  ActionIcon,
  Button,
  type CSSVariablesResolver,
  createTheme,
  Input,
  Kbd,
  Loader,
  Menu,
  Modal,
  NativeSelect,
  NumberInput,
  Popover,
  Select,
  Switch,
  Textarea,
  TextInput,
  Tooltip,
} from '@mantine/core';
import { accent, dark, gray, red, type Scheme, stateColors, surfaces } from './colors';

/**
 * Motion stays under 150 ms and is off when the system asks for less (`respectReducedMotion`). What closes is gone at once: the next key
 * and the next click belong to what is seen then.
 */
export const MOTION = { transitionProps: { duration: 100, exitDuration: 0 } };
const COMPACT = { size: 'sm' };

/** The one theme: calm and dense. Sizes 12/14/16/20/28, spacing in fours, small corners, no shadows but on overlays. */
export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 6 },
  colors: { accent, gray, dark, red },
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: 'ui-monospace, monospace',
  fontSizes: { xs: '12px', sm: '14px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '16px', sm: '20px', md: '20px', lg: '24px', xl: '28px' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '20px', lineHeight: '28px' },
      h2: { fontSize: '16px', lineHeight: '24px' },
      h3: { fontSize: '14px', lineHeight: '20px' },
      h4: { fontSize: '14px', lineHeight: '20px' },
      h5: { fontSize: '12px', lineHeight: '16px' },
      h6: { fontSize: '12px', lineHeight: '16px' },
    },
  },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '3px', sm: '4px', md: '6px', lg: '8px', xl: '12px' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  shadows: {
    xs: 'none',
    sm: 'none',
    md: '0 4px 16px rgba(10, 14, 22, 0.14)',
    lg: '0 8px 28px rgba(10, 14, 22, 0.18)',
  },
  components: {
    Button: Button.extend({
      defaultProps: COMPACT,
      styles: { label: { fontWeight: 500 } },
      vars: (_theme, { size }) => ({
        root: size === 'sm' ? { '--button-height': '32px', '--button-padding-x': '12px' } : {},
      }),
    }),
    ActionIcon: ActionIcon.extend({ defaultProps: { size: 28, variant: 'subtle', color: 'gray' } }),
    Input: Input.extend({
      vars: (_theme, { size, variant = 'default', error }) => ({
        wrapper: {
          ...(size === 'sm' ? { '--input-height': '32px' } : {}),
          ...(variant === 'default' && !error ? { '--input-bd': 'var(--cue-field)' } : {}),
        },
      }),
    }),
    TextInput: TextInput.extend({ defaultProps: COMPACT }),
    Textarea: Textarea.extend({ defaultProps: COMPACT }),
    NumberInput: NumberInput.extend({ defaultProps: COMPACT }),
    Select: Select.extend({
      defaultProps: { ...COMPACT, comboboxProps: MOTION, checkIconPosition: 'right' },
    }),
    NativeSelect: NativeSelect.extend({ defaultProps: COMPACT }),
    Switch: Switch.extend({ defaultProps: { withThumbIndicator: false } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 400, ...MOTION } }),
    Menu: Menu.extend({ defaultProps: { ...MOTION, shadow: 'md' } }),
    Popover: Popover.extend({ defaultProps: { ...MOTION, shadow: 'md' } }),
    Modal: Modal.extend({
      defaultProps: { ...MOTION, overlayProps: { backgroundOpacity: 0.35 }, yOffset: '12vh', padding: 'lg' },
      styles: {
        content: { background: 'var(--cue-raised)' },
        header: { background: 'var(--cue-raised)' },
        title: { fontSize: 16, lineHeight: '24px', fontWeight: 600 },
      },
    }),
    Kbd: Kbd.extend({
      styles: {
        root: {
          fontFamily: 'inherit',
          fontWeight: 450,
          borderBottomWidth: 1,
          padding: '0 5px',
          lineHeight: '18px',
          // "1" is as wide as "2": what stands behind the keys of a list begins at one place.
          minWidth: 18,
          textAlign: 'center',
        },
      },
    }),
    Loader: Loader.extend({ defaultProps: { size: 'sm', type: 'dots' } }),
  },
});

/** The colours of `colors.ts` as CSS variables: `--cue-page`, `--cue-overdue`, `--cue-overdue-ground` … in both schemes. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: variablesOf('light'),
  dark: variablesOf('dark'),
});

function variablesOf(scheme: Scheme): Record<`--${string}`, string> {
  const own = surfaces[scheme];
  const variables: Record<`--${string}`, string> = {
    '--mantine-color-body': own.page,
    '--mantine-color-text': own.text,
    '--mantine-color-dimmed': own.quiet,
    '--mantine-color-default-border': own.line,
    '--mantine-color-anchor': own['accent-text'],
    '--mantine-color-placeholder': own.quiet,
    '--mantine-color-error': stateColors[scheme].overdue.text,
  };
  // What is chosen stands out in the dark too; Mantine's own ground lies below that of what is not.
  if (scheme === 'dark') {
    variables['--mantine-color-accent-light'] = own.selected;
    variables['--mantine-color-accent-light-hover'] = own.selected;
  }
  for (const [name, value] of Object.entries(own)) variables[`--cue-${name}`] = value;
  for (const [name, { text, sign, ground }] of Object.entries(stateColors[scheme])) {
    variables[`--cue-${name}`] = text;
    variables[`--cue-${name}-sign`] = sign;
    variables[`--cue-${name}-ground`] = ground;
  }
  return variables;
}
