import type { jaPreferences } from './ja-preferences';

export const enPreferences: typeof jaPreferences = {
  title: 'Your settings',
  hint: 'Kept in this PC’s browser alone, for every workbook; nothing of it enters a workbook.',
  language: {
    title: 'Language',
    office: 'As Office',
    ja: '日本語',
    en: 'English',
    next: 'Used from the next opening on. To use it at once, write what you are typing, then reload.',
  },
  textSize: { title: 'Text size', usual: 'Usual', large: 'Large', largest: 'Largest' },
  reasons: {
    title: 'Reasons used before',
    hint: 'Offered where a finding is let stand with a reason.',
    none: 'None yet.',
    forget: 'Remove',
    forgetFor: (reason) => `Offer no more: ${reason}`,
    forgetAll: 'Remove all',
  },
};
