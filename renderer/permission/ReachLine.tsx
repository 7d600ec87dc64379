import { Tooltip, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useFormat } from '@renderer/format';
import { SignShape } from '@renderer/signs';
import type { PermissionLine, ReachSide } from '@shared/contract/permissions';
import type { ContactHours } from '@shared/domain/permission';
import { IconClock, IconHeart } from '@tabler/icons-react';
import { useSettings } from '@renderer/data';
import { useTranslation } from 'react-i18next';
import styles from './permission.module.css';
import { useWindowWords } from './useWindowWords';

interface ReachLineProps {
  readonly side: ReachSide;
  /** The client as a whole: its times hold for who named none. */
  readonly client: ReachSide;
  /** Of the person or the client. */
  readonly name: string;
  /** Opens the dialog; without it (in the trash, during a call) the line is only read. */
  readonly onOpen?: () => void;
}

/** A calm line: which channels are welcome, which one is liked best, and when. */
export function ReachLine({ side, client, name, onOpen }: ReachLineProps) {
  const { t } = useTranslation('permission');
  const shown = side.standing.filter(({ permission }) => permission !== 'unknown');
  const preferred = side.preferred ?? client.preferred;
  const hours = useHours(side, client);
  const isEmpty = shown.length === 0 && preferred === null && hours === null;
  const content = (
    <>
      {isEmpty && <span className={styles.quiet}>{t('nothingKnown')}</span>}
      {(shown.length > 0 || preferred !== null) && (
        <span className={styles.chips}>
          {shown.map((entry) => (
            <Chip key={entry.channel} entry={entry} />
          ))}
          {preferred !== null && (
            <span className={styles.chip}>
              <IconHeart size={12} aria-hidden className={styles.chipIcon} />
              {t(`prefers.${preferred}`)}
            </span>
          )}
        </span>
      )}
      {hours && <Hours hours={hours} />}
    </>
  );
  if (isEmpty && side.doNotContact !== null) return null;
  if (!onOpen) return <span className={styles.line}>{content}</span>;
  return (
    <UnstyledButton className={styles.line} data-button title={t('change', { name })} onClick={onOpen}>
      <VisuallyHidden>{t('change', { name })}: </VisuallyHidden>
      {content}
    </UnstyledButton>
  );
}

/** The hours that hold: the person's own, else those of its client; null when nothing is known. */
function useHours(side: ReachSide, client: ReachSide): ContactHours | null {
  const { zone: own } = useSettings();
  const zone = side.zone ?? client.zone;
  const windows = side.windows.length > 0 ? side.windows : client.windows;
  if (windows.length > 0) return { zone: zone ?? own, windows };
  return zone === null || zone === own ? null : { zone, windows: null };
}

function Chip({ entry }: { entry: PermissionLine }) {
  const { t } = useTranslation('permission');
  const format = useFormat();
  const { channel, permission, day, how, said, general } = entry;
  const word = t(`channels.${channel}`);
  const about = [
    t(`chip.${permission}`, { channel: word, day: format.day(day) }),
    how,
    said && t('quote', { said }),
    general && t('chip.general'),
  ].filter(Boolean);
  return (
    <Tooltip label={about.join(' · ')} multiline maw={360}>
      <span className={styles.chip} data-permission={permission}>
        <SignShape kind={permission === 'granted' ? 'met' : 'blocked'} />
        <VisuallyHidden>{t(`states.${permission}`)}: </VisuallyHidden>
        {word}
      </span>
    </Tooltip>
  );
}

function Hours({ hours }: { hours: ContactHours }) {
  const { t } = useTranslation('permission');
  const { onClocks } = useWindowWords();
  const texts = onClocks(hours);
  if (texts.length === 0) return null;
  return (
    <span className={styles.hours} title={t('timesTooltip')}>
      <IconClock size={14} aria-hidden className={styles.chipIcon} />
      <span>
        {texts.map((text) => (
          <span key={text} className={styles.hoursText}>
            {text}
          </span>
        ))}
      </span>
    </span>
  );
}
