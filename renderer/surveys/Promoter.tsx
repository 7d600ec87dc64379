import { Button, Group } from '@mantine/core';
import { useContactDialogs, useWorkingCalendar } from '@renderer/activities';
import { useCommand } from '@renderer/data';
import { useFormat } from '@renderer/format';
import { InPlaceText } from '@renderer/inplace';
import { Sign } from '@renderer/signs';
import type { SurveyResponse } from '@shared/contract/surveys';
import { addWorkingDays, type Day } from '@shared/domain/time';
import { IconHeart } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './surveys.module.css';

/** A promoter is thanked and asked for a referral (`product.md` §3, closure): one button plans it, one undo takes it back. */
export function Promoter({ response, today }: { response: SurveyResponse; today: Day }) {
  const { t } = useTranslation('surveys');
  const format = useFormat();
  const calendar = useWorkingCalendar();
  const { openResult } = useContactDialogs();
  const thank = useCommand('surveys.thank');
  const { run: setReferral } = useCommand('surveys.setReferral');
  const { id, thanks, referralDay, referral } = response;
  const day = addWorkingDays(today, 1, calendar);
  if (referralDay !== null) {
    return (
      <Group gap="sm" className={styles.follow}>
        <Sign kind="met" word={t('referral.askedOn', { day: format.date(referralDay) })} />
        <InPlaceText
          label={t('referral.outcome')}
          value={referral}
          onSave={(text) => void setReferral({ id, day: referralDay, referral: text })}
        />
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          onClick={() => void setReferral({ id, day: null }, { undo: true })}
        >
          {t('referral.notAsked')}
        </Button>
      </Group>
    );
  }
  return (
    <Group gap="sm" className={styles.follow}>
      {thanks ? (
        <Button size="compact-sm" variant="subtle" onClick={() => openResult(thanks)}>
          {t('referral.thanksOn', { day: format.day(thanks.day) })}
        </Button>
      ) : (
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconHeart size={14} aria-hidden />}
          loading={thank.busy}
          onClick={() => void thank.run({ id, day, purpose: t('purpose.thanks'), today }, { undo: true })}
        >
          {t('referral.plan', { day: format.day(day) })}
        </Button>
      )}
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        onClick={() => void setReferral({ id, day: today }, { undo: true })}
      >
        {t('referral.asked')}
      </Button>
    </Group>
  );
}
