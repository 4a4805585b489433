import type { DemoNotice } from './companies.js';

/** Who is told of what owners alone decide. */
export const owners = ['owner', 'house-owner'] as const;

/** The next meeting of the owners of a house: more than three weeks after it was called (§ 24 Abs. 4 WEG). */
export const meeting = { inDays: 4, calledDaysAgo: 19, from: '18:00', until: '20:00', place: 'Gemeindesaal' } as const;

/** Tells the owners of a house of their meeting, on the day of the invitation. */
export const meetingNotice = (house: string): DemoNotice => ({
  title: `Eigentümerversammlung im ${meeting.place}`,
  house,
  owners: true,
  type: 'info',
  daysAgo: meeting.calledDaysAgo,
  appointment: { inDays: meeting.inDays, from: meeting.from, until: meeting.until },
  html: '<p>Wir laden Sie herzlich zur ordentlichen Eigentümerversammlung ein. Der Saal ist barrierefrei, Einlass ist eine halbe Stunde vorher.</p><p>Die Einladung mit der Tagesordnung und den Wirtschaftsplan finden Sie unter Dokumente. Können Sie nicht kommen, dürfen Sie sich vertreten lassen; die Vollmacht genügt in Textform, zum Beispiel als E-Mail an uns.</p>',
});
