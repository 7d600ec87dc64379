import { Button, Group, SimpleGrid } from '@mantine/core';
import { SearchSelect } from '@renderer/frame/SearchSelect';
import { useDb } from '@renderer/data';
import { useTranslation } from 'react-i18next';
import styles from './activities.module.css';
import { type ChoicesProps, dealOf, productOf } from './draft';
import { ProductField, ValueField } from './OfferFields';
import { PurposeField } from './PurposeField';

/** Why the contact is made now, what is in it for the client, what to offer, and for which deal. */
export function Why({ draft, change, choices, isNew }: ChoicesProps & { readonly isNew: boolean }) {
  const { t } = useTranslation(['activities', 'common']);
  const { data: earlier } = useDb(
    'activities.suggestions',
    { clientId: draft.clientId ?? '', kind: draft.kind },
    { enabled: draft.clientId !== null && isNew },
  );
  const [offered] = earlier?.products ?? [];
  return (
    <>
      <div>
        <PurposeField value={draft.purpose} onChange={(purpose) => change({ purpose })} data-autofocus />
        <Earlier
          texts={earlier?.purposes ?? []}
          chosen={draft.purpose}
          onChoose={(purpose) => change({ purpose })}
        />
      </div>
      <div>
        <ValueField value={draft.value} onChange={(value) => change({ value })} />
        <Earlier texts={earlier?.values ?? []} chosen={draft.value} onChoose={(value) => change({ value })} />
      </div>
      <SimpleGrid cols={2} spacing="md" verticalSpacing="md">
        <ProductField
          value={productOf(draft, choices)}
          onChange={(id) => change({ productId: id })}
          placeholder={offered && t('offeredBefore', { product: offered.name })}
        />
        <SearchSelect
          label={t('deal')}
          placeholder={t('noDeal')}
          data={choices.deals.map(({ id, title }) => ({ value: id, label: title }))}
          value={dealOf(draft, choices)}
          onChange={(dealId) => change({ dealId, productId: undefined })}
          disabled={choices.deals.length === 0}
          clearable
          clearButtonProps={{ 'aria-label': t('common:clear') }}
        />
      </SimpleGrid>
    </>
  );
}

interface EarlierProps {
  readonly texts: readonly string[];
  readonly chosen: string;
  readonly onChoose: (text: string) => void;
}

/** What was entered for earlier contacts, at one press. */
function Earlier({ texts, chosen, onChoose }: EarlierProps) {
  const { t } = useTranslation('activities');
  if (texts.length === 0) return null;
  return (
    <Group gap={4} mt={4} wrap="nowrap" role="group" aria-label={t('useEarlier')} className={styles.earlier}>
      {texts.slice(0, MOST_EARLIER).map((text) => (
        <Button
          key={text}
          size="compact-xs"
          variant={text === chosen ? 'light' : 'default'}
          aria-pressed={text === chosen}
          title={text}
          onClick={() => onChoose(text)}
        >
          {text}
        </Button>
      ))}
    </Group>
  );
}

const MOST_EARLIER = 3;
