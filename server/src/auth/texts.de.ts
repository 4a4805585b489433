/** The words of signing in on the server, in German. */
export const de = {
  problems: {
    'wrong-credentials': 'E-Mail-Adresse oder Passwort stimmen nicht.',
    'residents-only': 'Auf dieser Seite können sich nur Bewohner dieser Verwaltung anmelden.',
    'cookie-not-allowed': 'Diese Art der Anmeldung gibt es nur im Portal selbst.',
    'code-wrong':
      'Dieser Code stimmt nicht oder gilt nicht mehr. Nach fünf falschen Eingaben brauchen Sie einen neuen Code.',
    'code-used': 'Dieser Code wurde schon benutzt. Sie können sich mit Ihrem Passwort anmelden.',
    'code-replaced': 'Sie haben inzwischen einen neueren Code bekommen. Bitte nehmen Sie den aus der letzten E-Mail.',
    'code-expired': 'Dieser Code ist abgelaufen. Bitte fordern Sie einen neuen an.',
    'factor-wrong': 'Dieser Code stimmt nicht, oder er wurde schon benutzt. Bitte nehmen Sie den nächsten.',
    'challenge-over': 'Das hat zu lange gedauert. Bitte melden Sie sich noch einmal an.',
    'passkey-wrong': 'Dieser Passkey passt hier nicht. Bitte melden Sie sich mit Ihrem Passwort an.',
    'passkeys-elsewhere': 'Passkeys gibt es nur im Portal selbst.',
    'last-way-in': 'Das ist der einzige Weg herein. Bitte richten Sie zuerst einen anderen ein.',
    'codes-needed': 'Wer verwaltet, meldet sich immer in zwei Schritten an.',
    'wrong-password': 'Ihr bisheriges Passwort stimmt nicht.',
    'demo-account': 'Die Anmeldung dieser erfundenen Person bleibt, wie sie ist, damit alle sie ausprobieren können.',
    'password-short': 'Bitte nehmen Sie ein längeres Passwort: mindestens {limit} Zeichen.',
    'password-personal': 'Bitte nehmen Sie ein Passwort, das mehr enthält als Ihren Namen und Ihre Adresse.',
    'password-common': 'Dieses Passwort ist leicht zu erraten. Bitte nehmen Sie ein anderes.',
  },
  mails: {
    greeting: 'Guten Tag,',
    code: 'Ihr Code',
    reset: {
      subject: 'Ihr neues Passwort',
      heading: 'Neues Passwort festlegen',
      text: 'für Ihren Zugang zum Serviceportal wurde ein neues Passwort angefordert. Mit dem Link legen Sie es fest.',
      validity:
        'Der Link gilt eine Stunde, beides nur einmal. Den Code können Sie zehn Minuten lang auf der Seite eingeben, auf der Sie das Passwort angefordert haben.',
      unasked: 'Waren Sie das nicht? Dann brauchen Sie nichts zu tun: Ihr bisheriges Passwort gilt weiter.',
      action: 'Neues Passwort festlegen',
      reason: 'Sie erhalten diese Nachricht, weil jemand Ihre Adresse unter „Passwort vergessen“ eingegeben hat.',
    },
    changed: {
      what: {
        'password-changed': {
          subject: 'Ihr Passwort wurde geändert',
          text: 'das Passwort für Ihren Zugang zum Serviceportal wurde soeben geändert. Auf allen anderen Geräten wurden Sie abgemeldet.',
        },
        'password-reset': {
          subject: 'Ihr Passwort wurde geändert',
          text: 'für Ihren Zugang zum Serviceportal wurde soeben ein neues Passwort festgelegt. Auf allen anderen Geräten wurden Sie abgemeldet.',
        },
        'codes-on': {
          subject: 'Anmelden jetzt in zwei Schritten',
          text: 'bei der Anmeldung am Serviceportal wird ab jetzt nach dem Passwort ein Code aus Ihrer App verlangt. Auf allen anderen Geräten wurden Sie abgemeldet.',
        },
        'codes-off': {
          subject: 'Anmelden wieder in einem Schritt',
          text: 'bei der Anmeldung am Serviceportal wird ab jetzt kein Code mehr verlangt. Das Passwort allein genügt.',
        },
        'passkey-added': {
          subject: 'Neuer Passkey für Ihre Anmeldung',
          text: 'für Ihren Zugang zum Serviceportal wurde soeben ein Passkey hinzugefügt. Mit ihm kann man sich ohne Passwort anmelden.',
        },
        'passkey-removed': {
          subject: 'Ein Passkey wurde entfernt',
          text: 'aus Ihrem Zugang zum Serviceportal wurde soeben ein Passkey entfernt.',
        },
        'recovery-made': {
          subject: 'Neue Ersatzcodes für Ihre Anmeldung',
          text: 'für Ihren Zugang zum Serviceportal wurden soeben neue Ersatzcodes erstellt. Die bisherigen gelten nicht mehr.',
        },
        'recovery-used': {
          subject: 'Anmeldung mit einem Ersatzcode',
          text: 'mit einem Ihrer Ersatzcodes hat sich soeben jemand am Serviceportal angemeldet.',
        },
      },
      unasked: 'Waren Sie das nicht? Dann legen Sie bitte sofort ein neues Passwort fest und sagen Sie uns Bescheid.',
      action: 'Das war ich nicht',
      reason: 'Sie erhalten diese Nachricht zu Ihrer Sicherheit.',
    },
  },
};

export type Texts = typeof de;
