import { ActionIcon, Button, Text, Tooltip } from '@mantine/core';
import { useSettings } from '@renderer/data/SettingsProvider';
import { useSave } from '@renderer/settings/useSave';
import { KeptText } from '@renderer/settings/KeptText';
import { type PaymentTemplate, sumOfShares, type TemplateLine, WHOLE_SHARE } from '@shared/domain/payments';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { PercentField } from './PercentField';
import styles from './payments.module.css';
import { TemplateLineRow } from './TemplateLineRow';
import { usePaymentText } from './usePaymentText';

/** The schedules that a deal can choose from. Each change is kept at once; schedules of deals stay as they are. */
export function TemplatesSection() {
  const { t } = useTranslation('payments');
  const { paymentTemplates: templates } = useSettings();
  const save = useSave();
  const put = (list: PaymentTemplate[]): void => save({ paymentTemplates: list });
  return (
    <div className={styles.templates}>
      <Text size="sm" c="dimmed">
        {t('settings.text')}
      </Text>
      {templates.map((template) => (
        <Template
          key={template.key}
          template={template}
          last={templates.length === 1}
          onChange={(changed) =>
            put(templates.map((each) => (each.key === template.key ? { ...each, ...changed } : each)))
          }
          onRemove={() => put(templates.filter((each) => each.key !== template.key))}
        />
      ))}
      <Button
        mt="md"
        variant="default"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() =>
          put([
            ...templates,
            { key: freeKey(templates), name: t('settings.newName'), vatRate: null, lines: [FIRST_LINE] },
          ])
        }
      >
        {t('settings.add')}
      </Button>
    </div>
  );
}

interface TemplateProps {
  readonly template: PaymentTemplate;
  /** The last one stays: a deal needs something to choose from. */
  readonly last: boolean;
  readonly onChange: (changed: Partial<PaymentTemplate>) => void;
  readonly onRemove: () => void;
}

function Template({ template, last, onChange, onRemove }: TemplateProps) {
  const { t } = useTranslation('payments');
  const text = usePaymentText();
  const { lines, vatRate } = template;
  const name = text.templateName(template);
  const shares = sumOfShares(lines.map(({ share }) => ({ share, amount: 0 })));
  const setLine = (at: number, line: TemplateLine): void =>
    onChange({ lines: lines.map((each, index) => (index === at ? line : each)) });
  return (
    <section className={styles.template} aria-label={name}>
      <div className={styles.templateHead}>
        <KeptText
          className={styles.templateName ?? ''}
          label={t('settings.name')}
          value={name}
          maxLength={200}
          onKeep={(typed) => typed !== '' && onChange({ name: typed })}
        />
        <PercentField
          w={150}
          label={t('settings.vat')}
          least={0}
          value={vatRate}
          kept
          onChange={(rate) => onChange({ vatRate: rate })}
        />
        <Tooltip label={t('settings.remove', { name })}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={34}
            aria-label={t('settings.remove', { name })}
            disabled={last}
            onClick={onRemove}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </div>
      {lines.map((line, index) => (
        <TemplateLineRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the schedule
          key={index}
          line={line}
          number={index + 1}
          onChange={(changed) => setLine(index, changed)}
          onRemove={
            lines.length > 1 ? () => onChange({ lines: lines.filter((_, at) => at !== index) }) : undefined
          }
        />
      ))}
      <Button
        size="compact-sm"
        variant="subtle"
        mt={6}
        onClick={() => onChange({ lines: [...lines, { ...FIRST_LINE, share: restOf(shares) }] })}
      >
        {t('settings.addLine')}
      </Button>
      {shares > 0 && shares !== WHOLE_SHARE && (
        <Text span size="sm" ml="sm" c="var(--cue-today)">
          {t('settings.sumOfShares', { share: text.percent(shares) })}
        </Text>
      )}
    </section>
  );
}

const FIRST_LINE: TemplateLine = {
  ...{ title: '', share: WHOLE_SHARE, amount: null, anchor: 'invoice', offset: 5, unit: 'wd' },
  beforeEvent: true,
};

const restOf = (shares: number): number => Math.max(1, WHOLE_SHARE - shares);

function freeKey(templates: readonly PaymentTemplate[]): string {
  const used = new Set(templates.map(({ key }) => key));
  for (let at = 1; ; at += 1) if (!used.has(`own-${at}`)) return `own-${at}`;
}
