import { Select, type SelectProps } from '@mantine/core';
import { MOTION } from '@renderer/theme/theme';
import { useDeferredValue, useState } from 'react';

/**
 * A `Select` for the head of a screen. Mantine's carries its choices in the page, hidden, so that a screen with three filters draws them
 * all before its first row; this one makes them when the pointer or the focus comes to it.
 */
export function FilterSelect<Value extends string = string>(props: SelectProps<Value>) {
  const { comboboxProps = MOTION, onFocus, onPointerEnter, ...others } = props;
  const [isWanted, setWanted] = useState(false);
  // Mantine tells that the list is open only when it is drawn once more after the list is there.
  useDeferredValue(isWanted);
  return (
    <Select<Value>
      {...others}
      comboboxProps={{ ...comboboxProps, keepMounted: isWanted }}
      onPointerEnter={(event) => {
        setWanted(true);
        onPointerEnter?.(event);
      }}
      onFocus={(event) => {
        setWanted(true);
        onFocus?.(event);
      }}
    />
  );
}
