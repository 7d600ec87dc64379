import { Button, Text } from '@mantine/core';
import { useFormat } from '@renderer/format';
import { SignShape } from '@renderer/signs';
import type { PermissionVerdict } from '@shared/contract/permissions';
import { useTranslation } from 'react-i18next';
import styles from './permission.module.css';
import { type ContactWish, useVerdict, useVerdictWords } from './useVerdict';
import { isRefused } from './warnings';

export type Offer = NonNullable<PermissionVerdict['offer']>;

interface ContactWarningsProps {
  readonly wish: ContactWish;
  /** Takes the nearest contact that is welcome, another kind of contact included; without it only the sentences are shown. */
  readonly onTake?: (offer: Offer) => void;
}

/**
 * A clear warning, not a wall (`product.md` §4): what speaks against the contact that is about to be planned, in one or two
 * sentences, and the nearest one that is welcome at one press. Nothing when the contact is welcome.
 */
export function ContactWarnings({ wish, onTake }: ContactWarningsProps) {
  const { t } = useTranslation('permission');
  const verdict = useVerdict(wish);
  const words = useVerdictWords();
  const sentences = verdict && !verdict.may ? words(verdict) : [];
  // The place is always there, so that the sentences are read out when they appear.
  return (
    <div role="status" aria-label={t('warn.head')} className={styles.warnings}>
      {verdict && sentences.length > 0 && (
        <div className={styles.warning} data-refused={isRefused(verdict.objections) || undefined}>
          <span className={styles.warningSign}>
            <SignShape kind={isRefused(verdict.objections) ? 'blocked' : 'today'} />
          </span>
          <div>
            {sentences.map((sentence) => (
              <Text key={sentence} size="sm">
                {sentence}
              </Text>
            ))}
            {onTake && <TakeOffer verdict={verdict} kind={wish.kind} onTake={onTake} />}
          </div>
        </div>
      )}
    </div>
  );
}

interface TakeOfferProps {
  readonly verdict: PermissionVerdict;
  readonly kind: ContactWish['kind'];
  readonly onTake: (offer: Offer) => void;
}

function TakeOffer({ verdict: { offer }, kind, onTake }: TakeOfferProps) {
  const { t } = useTranslation('permission');
  const format = useFormat();
  if (offer === null) return null;
  const when = offer.time === null ? format.day(offer.day) : `${format.day(offer.day)}, ${offer.time}`;
  return (
    <Button size="compact-sm" variant="default" mt={4} onClick={() => onTake(offer)}>
      {offer.kind === kind ? t('take', { when }) : t(`takeKind.${offer.kind}`, { when })}
    </Button>
  );
}
