import type { Texts } from './texts.de.js';

const percent = (change: number) => `${Math.abs(Math.round(change))}\u00a0% ${change < 0 ? 'less' : 'more'}`;

/** The words of this feature on the server, in English. */
export const en: Texts = {
  problems: {
    'source-needed': 'Please choose first which managing company it is about.',
    'conversation-ended': 'This conversation has ended. Please begin a new one.',
    'conversation-full': 'This conversation has become very long. Please hand it over or begin a new one.',
    'id-taken': 'There is another message under this id already.',
    'delivery-missing': 'Please give an e-mail address or let tickets be opened.',
  },
  greeting: (company) =>
    `Hello. I am the automatic assistant of ${company}. I search the portal for you and hand your matter over where I cannot help. What is it about?`,
  greetingOfSeveral:
    'Hello. I am an automatic assistant. I search the portal for you and hand your matter over where I cannot help. Which managing company is it about?',
  phrases: {
    damage: 'I want to report a damage',
    heating: 'My heating does not work',
    water: 'I have no hot water',
    key: 'I need a key',
    document: 'I am looking for a document',
    statement: 'Where is my statement?',
    tenancy: 'Since when has my contract run?',
    mails: 'I want no more e-mails',
    details: 'I want to change my phone number',
    consumption: 'How much is my consumption?',
    notice: 'What is on the notice board?',
    appointment: 'Which appointments are coming up?',
    contact: 'Who is my contact?',
    ticket: 'What is the status of my request?',
    form: 'Which forms are there?',
    meter: 'I want to submit a meter reading',
    payment: 'I have a question about my rent',
    complaint: 'I want to complain about noise',
    human: 'I want to talk to a human',
  },
  emergencies: {
    'emergency-gas':
      'Gas is dangerous. Leave the house at once and warn the others.\nTouch no switches and no doorbell, no fire, no telephone inside.',
    'emergency-fire':
      'Get to safety and call 112.\nClose doors behind you, do not use the lift.\nIf the stairs are full of smoke: stay in your home, close the door, call 112 from there and make yourself seen at a window.',
    'emergency-water':
      'Turn off the main tap, mostly in the bathroom, kitchen or cellar.\nIf water stands near sockets: do not step into it, and switch off the power at the fuse box if you can reach it dry.\n112 where people are in danger, else the emergency service.',
    'emergency-lift':
      'Press the alarm button in the lift: somebody answers there day and night.\nPlease do not try to get out by yourselves.\nIf somebody feels ill, call 112.',
    'emergency-other': 'If somebody is in danger, call 112 at once.',
    'emergency-smell':
      'Then please leave the house at once and warn the others. Touch no switches and no doorbell, no fire, do not use the lift, and telephone outside only.',
  },
  asksSmell: {
    neither: 'Does it smell of gas or smoke? Rotten eggs are a sign of gas, too.',
    gas: 'All right, no gas. Does it smell of smoke or of something burnt?',
    smoke: 'All right, no smoke. Does it smell of gas? Rotten eggs are a sign of gas, too.',
  },
  smells: { gas: 'Yes, of gas', smoke: 'Yes, of smoke', neither: 'No, of something else' },
  emergencyEnd: 'I am an automatic assistant and cannot call for help myself. Please call:',
  emergencyOutside: 'I am an automatic assistant and cannot call for help myself. Are you outside? Then call:',
  onCall: 'Emergency service of your property manager',
  office: 'Office of your property manager',
  anyHour: 'at any hour',
  fireBrigade: 'Fire brigade and ambulance',
  police: 'Police',
  noHouseNumbers: 'The portal knows no emergency number of your house.',
  askHome: 'Which home is it about?',
  askYear: 'For which year?',
  offerForm: {
    damage: 'You can report that right away. I have put your words into the form.',
    heating: 'I am sorry to hear that. Please report it right away, your words are in the form already.',
    water: 'You can report that right away. I have put your words into the form.',
    key: 'There is a form for keys.',
  },
  noForm: 'The portal has no form for that. I can hand your matter over.',
  openAlready: (numbers) =>
    `You have reported this already: no. ${numbers.join(' and ')}. If there is news about it, please write to us there.`,
  anotherMatter: 'If it is something else, use the form.',
  knownIncident: (count) =>
    count === 1
      ? 'There is a notice about this. Please read it first.'
      : 'There are notices about this. Please read them first.',
  announced: (count) => (count === 1 ? 'There is an appointment for this.' : 'There are appointments for this.'),
  inUrgency: 'If it is urgent, please call:',
  gone: (count) =>
    count === 1 ? '(One result is no longer available.)' : `(${count} results are no longer available.)`,
  documents: 'This is what I found for you:',
  orAsk: 'If it is not among these, I pass your question on to the property manager.',
  noDocument: 'Nothing about that has been released to you in the portal. Shall I ask for it?',
  noYear: (year, others) =>
    `No statement for ${year} has been released to you. ${others.length > 0 ? `But there are: ${others.join(', ')}.` : 'Shall I ask for it?'}`,
  lastStatement: (year, day) => `Your last statement (${year}) has been here since ${day}.`,
  nextStatement: (year) => `The one for ${year} is not here yet.`,
  statementDue: (year, day) =>
    `Tenants must get it within twelve months after the accounting period (section 556(3) of the German Civil Code). If that ends with the year ${year}, this is ${day}.`,
  statementLate: 'That day is over. Please ask.',
  statementOfOwners:
    'For owners the manager draws it up once the year is over, and the meeting decides on it (section 28(2) of the German Condominium Act).',
  contract: {
    running: (home, start, end) => `Your contract for ${home} has run since ${start}${end ? `, until ${end}` : ''}.`,
    upcoming: (home, start, end) =>
      `Your contract for ${home} begins on ${start}${end ? ` and runs until ${end}` : ''}.`,
    ended: (home, start, end) => `Your contract for ${home} ran from ${start} to ${end}.`,
  },
  contracts: 'Your contracts',
  noContract: 'The portal knows no contract of yours.',
  mails:
    'You choose yourself which e-mails you get: for notices, documents and requests each. Such e-mails also end with "Unsubscribe from such e-mails".',
  notifications: 'Your notifications',
  details: {
    profile: 'My profile',
    phone: 'You enter your new phone number yourself, in your profile. Your property manager sees it there at once.',
    oldNumber: 'If they should delete the old number, I will gladly pass that on.',
    email: 'Only the property manager changes your e-mail address.',
    address: 'Only the property manager changes your address.',
    passOn: 'I will gladly pass it on. Write me the new one if you have not yet.',
    own: 'Phone numbers, form of address and when you are best reached: you change them yourself in your profile.',
    managed: 'Name, address and e-mail address are changed by the property manager only. I will gladly pass that on.',
  },
  consumption: (home) => `The latest figures for ${home}:`,
  figure: ({ service, amount, unit, month, estimated }) =>
    `${service}: ${amount}\u00a0${unit} in ${month}${estimated ? ' (estimated)' : ''}`,
  againstYear: (change) =>
    Math.round(change) === 0 ? 'as much as the year before' : `${percent(change)} than the year before`,
  againstAverage: (change) =>
    Math.round(change) === 0 ? 'as much as an average household' : `${percent(change)} than an average household`,
  verdict: (service, change, asked) => {
    const said = Math.round(change) === 0 ? 'as much as usual' : `${percent(change)} than usual`;
    return asked ? `${Math.round(change) > 0 ? 'Yes' : 'No'}, ${service}: ${said}.` : `${service}: ${said}.`;
  },
  ownConsumption: 'Your consumption',
  noConsumption: 'There are no consumption figures for you yet.',
  noConsumptionMonth: (month) => `There is no figure for ${month}.`,
  services: { heating: 'Heating', 'hot-water': 'Hot water', cooling: 'Cooling', 'cold-water': 'Cold water' },
  notices: 'These notices fit:',
  latestNotices: 'The latest on the notice board:',
  noNotices: 'There is nothing on the notice board for you at the moment.',
  appointments: 'These appointments are coming up:',
  noAppointment: 'I found no appointment for that. Announced are:',
  noAppointmentFor: (what) => `I found no appointment for "${what}". Announced are:`,
  noAppointments: 'No appointment is announced at the moment. They appear on the notice board once they are fixed.',
  contacts: 'This is how to reach those in charge:',
  noContact: 'The portal names nobody for that with a public number. I can hand your matter over.',
  withoutNumber: (name, category) => `${category}: ${name}`,
  tickets: 'This is the status. What the property manager has answered is there:',
  noTicketAbout: 'I have found no request of yours about this. These are your others:',
  ticket: (number, title) => `No. ${number}: ${title}`,
  noTicket: 'I found no request of yours that you can see here.',
  handled: 'being handled',
  changed: (day) => `last changed on ${day}`,
  forms: 'There is a form for that:',
  credit:
    'I cannot see when the money comes. What you get back stands in your statement; with the form you have it paid out.',
  allForms: 'These forms are there:',
  noForms: 'No forms are available at the moment. I can hand your matter over.',
  meter: 'I cannot take meter readings myself.',
  payment: 'I cannot look into payments and balances.',
  complaint:
    'A friendly word often helps. If it goes on, please note the day, the time and what disturbs you, and I will hand it over.',
  houseRules: 'What applies in the house is written here:',
  others: 'I only tell about your own homes and papers, never about those of other people.',
  welcome: 'Hello. I am an automatic assistant. How can I help?',
  thanks: 'You are welcome.',
  no: 'All right. What is it about, then? Please tell me in a few words.',
  human: 'I can hand our conversation over to your property manager. A human will then answer you.',
  unknown: 'I am afraid I did not understand that. Please say it in other words, or I hand it over.',
  unsure: 'I am not sure what you mean. Do you mean one of these?',
  handedOver: (number) =>
    `I have handed over our whole conversation. Your request has the number ${number}. You find it among your requests.`,
  handedOverByMail: 'I have sent our whole conversation to your property manager.',
  ticketTitle: (subject) => `From the chat: ${subject}`,
  ticketTitleAlone: 'From the chat',
  transcript: { person: (name) => name, assistant: 'Assistant', note: 'Added' },
  mail: {
    subject: (name, subject) => `From the chat: ${subject || 'a matter'} (${name})`,
    heading: 'A conversation with the assistant',
    text: (name) => `${name} has handed this conversation over to you from the portal:`,
    person: 'From',
    home: 'Home',
    ticket: 'Ticket',
    reason: 'You receive this message because your address is set for conversations with the assistant.',
  },
};
