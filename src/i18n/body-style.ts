import type { Ui } from './ui.ts';

/**
 * What a rendered text needs of the interface: the few words it adds itself, and how a day is
 * written. `{n}` stays a place: the text numbers its notes and tables itself.
 */
export function toBodyStyle(ui: Ui) {
  return {
    labels: {
      footnotes: ui.t('footnotes'),
      backToText: ui.t('backToText', { n: '{n}' }),
      picture: ui.t('pictureElsewhere'),
      embedded: ui.t('embedded'),
      table: ui.t('tableNumber', { n: '{n}' }),
    },
    formatDay: (day: string) => ui.formatDay(day),
  };
}
