import { Text } from '@mantine/core';
import { useDb } from '@renderer/data';
import { useFormat } from '@renderer/format';
import {
  BRIEF_TEXTS,
  type BriefText,
  INSIGHTS,
  type Insight,
  type NeedsBrief as Brief,
} from '@shared/domain/clients/needs';
import { useTranslation } from 'react-i18next';
import styles from './permission.module.css';

/** What is known of the client's needs, to be read beside a call: only what was written down, nothing can be changed. */
export function NeedsBrief({ clientId }: { clientId: string }) {
  const { t } = useTranslation('documents');
  const { data } = useDb('clients.needs', { id: clientId }, { keepPrevious: false });
  const facts = useBriefFacts();
  const nameOf = useBriefNames();
  if (!data) return null;
  const written = BRIEF_TEXTS.filter((text) => data[text] !== '');
  const known = facts(data).filter(({ isKnown }) => isKnown);
  if (written.length === 0 && known.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('needs.empty')}
      </Text>
    );
  }
  return (
    <dl className={styles.brief} aria-label={t('needs.title')}>
      {[...known, ...written.map((text) => ({ key: text, name: nameOf(text), value: data[text] }))].map(
        ({ key, name, value }) => (
          <div key={key} className={styles.briefPart}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

/** The names of the parts; those that documents are filled from are called as they are there. */
export function useBriefNames(): (text: BriefText) => string {
  const { t } = useTranslation(['permission', 'documents']);
  const isInsight = (text: BriefText): text is Insight => INSIGHTS.some((each) => each === text);
  return (text) => (isInsight(text) ? t(`brief.texts.${text}`) : t(`documents:blocks.${text}`));
}

/** Decision maker and referral in words. */
export function useBriefFacts() {
  const { t } = useTranslation('permission');
  const format = useFormat();
  return ({ decisionMaker, referralDay }: Brief) => [
    {
      key: 'decisionMaker',
      name: t('brief.decisionMaker'),
      value: t(`brief.decisionMakers.${decisionMaker}`),
      isKnown: decisionMaker !== 'unknown',
    },
    {
      key: 'referralDay',
      name: t('brief.referral'),
      value:
        referralDay === null
          ? t('brief.referralNot')
          : t('brief.referralAsked', { day: format.day(referralDay) }),
      isKnown: referralDay !== null,
    },
  ];
}
