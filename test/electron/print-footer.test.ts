import { footerTemplate } from '@electron/print-footer';
import { describe, expect, test } from 'vitest';

describe('the foot of a printed page', () => {
  test('has the title of the document and the numbers in the words of the language', () => {
    const html = footerTemplate('{page} из {pages}');
    expect(html).toContain('<span class="title"></span>');
    expect(html).toContain(
      '<span><span class="pageNumber"></span> из <span class="totalPages"></span></span>',
    );
  });

  test('shows signs of HTML as they are', () => {
    expect(footerTemplate('<img src=x> & "{page}"')).toContain(
      '&lt;img src=x&gt; &amp; &quot;<span class="pageNumber">',
    );
  });

  test('has plain numbers when no words are given', () => {
    expect(footerTemplate()).toContain('</span> / <span class="totalPages">');
  });
});
