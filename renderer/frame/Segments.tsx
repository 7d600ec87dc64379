import { SegmentedControl } from '@mantine/core';
import { type CSSProperties, type ReactNode, useId } from 'react';

interface SegmentsProps<Value extends string> {
  readonly 'aria-label': string;
  readonly size?: 'xs' | 'sm';
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly data: readonly { readonly value: Value; readonly label: ReactNode }[];
  /** Classes of the whole and of each label. */
  readonly classNames?: { readonly root?: string | undefined; readonly label?: string | undefined };
}

const { classes } = SegmentedControl;

/**
 * The switch in the head of a screen: Mantine's control without the mark that glides to its new place. To place the mark it measures
 * itself, and in the moment when a screen comes that lays out everything else a second time.
 */
export function Segments<Value extends string>(props: SegmentsProps<Value>) {
  const { 'aria-label': label, size = 'sm', value, onChange, data, classNames } = props;
  const name = useId();
  const sizes: CSSProperties & Record<`--${string}`, string> = {
    '--sc-padding': `var(--sc-padding-${size})`,
    '--sc-font-size': `var(--mantine-font-size-${size})`,
  };
  return (
    <div
      role="radiogroup"
      aria-label={label}
      className={joined('mantine-SegmentedControl-root', classes.root, classNames?.root)}
      data-with-items-borders
      style={sizes}
    >
      {data.map((each) => {
        const isChosen = each.value === value || undefined;
        const id = `${name}${each.value}`;
        return (
          <div key={each.value} className={classes.control} data-active={isChosen}>
            <input
              type="radio"
              className={classes.input}
              data-focus-ring="auto"
              id={id}
              name={name}
              value={each.value}
              checked={isChosen ?? false}
              onChange={() => onChange(each.value)}
            />
            <label htmlFor={id} className={joined(classes.label, classNames?.label)} data-active={isChosen}>
              <span className={classes.innerLabel}>{each.label}</span>
            </label>
          </div>
        );
      })}
    </div>
  );
}

const joined = (...names: readonly (string | undefined)[]): string => names.filter(Boolean).join(' ');
