import { ProductList } from '@renderer/products/ProductList';
import styles from './settings.module.css';

/** What is sold. */
export function ProductsSection() {
  return (
    <div className={styles.wide}>
      <ProductList />
    </div>
  );
}
