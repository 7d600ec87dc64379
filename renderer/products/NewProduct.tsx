import { ContactModal } from '@renderer/activities/ContactModal';
import { useCommand, useSettings } from '@renderer/data';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProductForm } from './ProductForm';
import { newProductDraft } from './productDraft';

/** The dialog for a new product. */
export function NewProduct({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('products');
  const { currency } = useSettings();
  const [start] = useState(() => newProductDraft(currency));
  const { run: create, busy } = useCommand('products.create');
  return (
    <ContactModal title={t('new')} onClose={onClose} size={440}>
      <ProductForm
        start={start}
        save={t('create')}
        busy={busy}
        onCancel={onClose}
        onSave={async (fields) => {
          const result = await create(fields, { undo: true });
          if (result.ok) onClose();
        }}
      />
    </ContactModal>
  );
}
