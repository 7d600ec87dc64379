import { CompanyDetails } from './CompanyDetails';
import { NumberPatternRows } from './NumberPatternRows';
import { TemplateList } from './TemplateList';

/** What every document needs once: who we are, how papers are numbered, and the user's own Word templates. */
export function DocumentSettings() {
  return (
    <>
      <CompanyDetails />
      <NumberPatternRows />
      <TemplateList />
    </>
  );
}
