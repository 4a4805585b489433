/** The words of a data source's settings on the server, in German. */
export const de = {
  problems: {
    'host-taken': 'Dieser Name gehört hier schon jemand anderem.',
    'host-reserved': 'Das ist die Adresse des Portals selbst. Bitte nehmen Sie einen Namen Ihrer eigenen Domain.',
    'too-many-hosts': 'Mehr als fünf eigene Adressen gehen nicht. Bitte entfernen Sie zuerst eine.',
    'origin-not-https': 'Eine Webseite muss mit https:// beginnen.',
  },
};

export type Texts = typeof de;
