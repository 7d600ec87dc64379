import { Highlight, Text } from '@mantine/core';
import { Caps } from '@renderer/keys';
import styles from './palette.module.css';
import type { PaletteItem } from './usePaletteItems';

interface PaletteOptionProps {
  readonly id: string;
  readonly item: PaletteItem;
  readonly query: string;
  /** The name of its group above the first of them. */
  readonly heading: string | null;
  readonly active: boolean;
  readonly onHover: () => void;
  readonly onRun: () => void;
}

/** One line of the palette: the match is marked, what else tells it apart stands on the right. */
export function PaletteOption({ id, item, query, heading, active, onHover, onRun }: PaletteOptionProps) {
  const { icon: Icon, label, detail, combo } = item;
  return (
    <>
      {heading !== null && (
        <div className={styles.heading} role="presentation">
          {heading}
        </div>
      )}
      {/* The keys of the list are handled in the field, which keeps the focus. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: see above */}
      <div
        id={id}
        role="option"
        tabIndex={-1}
        aria-selected={active}
        className={styles.option}
        onMouseMove={active ? undefined : onHover}
        onMouseDown={(event) => event.preventDefault()}
        onClick={onRun}
      >
        {Icon && <Icon size={16} aria-hidden />}
        <Highlight component="span" size="sm" highlight={query} className={styles.label}>
          {label}
        </Highlight>
        {detail && (
          <Text component="span" size="sm" c="dimmed" truncate className={styles.detail}>
            {detail}
          </Text>
        )}
        {combo && <Caps combo={combo} />}
      </div>
    </>
  );
}
