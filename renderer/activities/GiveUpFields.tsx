import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useToday } from '@renderer/format';
import { DayField } from '@renderer/frame/DayField';
import type { Activity } from '@shared/contract/activity';
import { addMonths } from '@shared/domain/time';
import { useTranslation } from 'react-i18next';
import type { NextStep } from './useNextStep';
import { useOpenSale } from './useOpenSale';

interface GiveUpFieldsProps {
  readonly activity: Pick<Activity, 'clientId' | 'dealId'>;
  readonly next: Pick<NextStep, 'givenUp' | 'saleEnd' | 'giveUp' | 'endSale'>;
  /** A reason to begin with. */
  readonly reason: string;
}

/**
 * What becomes of a client instead of a next contact: in a sale, that it rests or is lost; between sales, that the cadence rests for a while
 * or nobody contacts the client any more.
 */
export function GiveUpFields({ activity, next, reason }: GiveUpFieldsProps) {
  const { ready, sale, hasAny } = useOpenSale(activity);
  if (!ready) return null;
  if (sale) return <OfSale next={next} title={sale.title} />;
  return <OfClient next={next} reason={reason} hasSales={hasAny} />;
}

type Of = Pick<GiveUpFieldsProps, 'next'>;

/** The sale has a decision of its own for it, which opens when the contact is finished. */
function OfSale({ next, title }: Of & { readonly title: string }) {
  const { t } = useTranslation('activities');
  return (
    <Group gap="sm" role="group" aria-label={t('giveUp.label')}>
      <Text size="sm" c="dimmed">
        {t('giveUp.label')}
      </Text>
      {(['pause', 'lose'] as const).map((how) => (
        <Button
          key={how}
          size="compact-sm"
          variant={next.saleEnd === how ? 'light' : 'default'}
          aria-pressed={next.saleEnd === how}
          title={title}
          onClick={() => next.endSale(next.saleEnd === how ? null : how)}
        >
          {t(`giveUp.sale.${how}`)}
        </Button>
      ))}
    </Group>
  );
}

function OfClient({ next, reason, hasSales }: Of & { readonly reason: string; readonly hasSales: boolean }) {
  const { givenUp: value, giveUp: onChange } = next;
  const { t } = useTranslation('activities');
  const today = useToday();
  const until = addMonths(today, 3);
  return (
    <Stack gap="sm">
      <Group gap="sm" role="group" aria-label={t('giveUp.label')}>
        <Text size="sm" c="dimmed">
          {t('giveUp.label')}
        </Text>
        {(
          [
            { how: 'pause', until },
            // With a sale still open there is contact.
            ...(hasSales ? [] : [{ how: 'end', reason } as const]),
          ] as const
        ).map((ending) => (
          <Button
            key={ending.how}
            size="compact-sm"
            variant={value?.how === ending.how ? 'light' : 'default'}
            aria-pressed={value?.how === ending.how}
            onClick={() => onChange(value?.how === ending.how ? null : ending)}
          >
            {t(`giveUp.${ending.how}`)}
          </Button>
        ))}
      </Group>
      {value?.how === 'pause' && (
        <DayField
          label={t('giveUp.until')}
          value={value.until}
          onChange={(day) => day && onChange({ how: 'pause', until: day })}
          w={180}
          data-autofocus
        />
      )}
      {value?.how === 'end' && (
        <TextInput
          label={t('giveUp.reason')}
          value={value.reason}
          onChange={(event) => onChange({ how: 'end', reason: event.currentTarget.value })}
          required
          maxLength={500}
          data-autofocus
        />
      )}
    </Stack>
  );
}
