/** The words of a data source's settings on the server, in German. */
export const de = {
  problems: {
    'host-taken': 'Dieser Name gehört hier schon jemand anderem.',
    'host-reserved': 'Das ist die Adresse des Portals selbst. Bitte nehmen Sie einen Namen Ihrer eigenen Domain.',
    'too-many-hosts': 'Mehr als fünf eigene Adressen gehen nicht. Bitte entfernen Sie zuerst eine.',
    'origin-not-https': 'Eine Webseite muss mit https:// beginnen.',
    'address-not-https': 'Die Adresse muss mit https:// beginnen.',
    'picture-gone': 'Dieses Bild ist nicht mehr da. Bitte laden Sie es noch einmal hoch.',
  },
  tooLarge: 'Das Bild ist größer als 5 MB.',
};

export type Texts = typeof de;
