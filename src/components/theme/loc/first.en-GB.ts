import { translated } from '../../locale/translated';

/** What the screens that load with the web part say, in English as it is written in the United Kingdom. */
export const strings = translated('theme', {
  red: 'Red',
  amber: 'Amber',
  green: 'Green',
  grey: 'Grey',
});
