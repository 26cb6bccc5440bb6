import type { Ui } from './ui.ts';

/**
 * The words that a rendered text needs besides its own. `{n}` stays a place: the text numbers its
 * notes and tables itself.
 */
export function toMarkdownLabels(ui: Ui) {
  return {
    footnotes: ui.t('footnotes'),
    backToText: ui.t('backToText', { n: '{n}' }),
    picture: ui.t('pictureElsewhere'),
    embedded: ui.t('embedded'),
    table: ui.t('tableNumber', { n: '{n}' }),
  };
}
