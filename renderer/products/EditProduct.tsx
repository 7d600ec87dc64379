import { ContactModal } from '@renderer/activities/ContactModal';
import { useCommand } from '@renderer/data';
import type { Product } from '@shared/contract/products';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProductForm } from './ProductForm';
import { draftOfProduct } from './productDraft';

/** The dialog with all data of a product. */
export function EditProduct({ product, onClose }: { product: Product; onClose: () => void }) {
  const { t } = useTranslation(['products', 'common']);
  const [start] = useState(() => draftOfProduct(product));
  const { run: update, busy } = useCommand('products.update');
  return (
    <ContactModal title={t('edit', { name: product.name })} onClose={onClose} size={440}>
      <ProductForm
        start={start}
        save={t('common:save')}
        busy={busy}
        onCancel={onClose}
        onSave={async (fields) => {
          const result = await update({ id: product.id, ...fields }, { undo: true });
          if (result.ok) onClose();
        }}
      />
    </ContactModal>
  );
}
