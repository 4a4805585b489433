import type { ErasureTexts } from './erasure-texts.de.js';

/** Words about erasing somebody's data, on the server, in English. */
export const en: ErasureTexts = {
  problems: {
    'erasure-open': 'This person has made a request already that has not been decided.',
    'not-within-year': 'Please give a day that is not in the future and at most a year ago.',
    'erasure-in-portal': 'The person takes this request back in the portal.',
    'erasure-decided': 'This request was decided or withdrawn already.',
    'demo-person': 'This invented person stays, so that everybody can try it out.',
  },
  parts: {
    access: 'Access to the portal',
    contact: 'Name and contact details',
    contracts: 'Connection to contracts',
    consents: 'Consents',
    requests: 'Requests and forms',
    conversations: 'Talks with the assistant',
    documents: 'Released documents',
    consumption: 'Consumption',
    own: 'Drafts, own folders and read marks',
    proofs: 'Proofs and log',
  },
  reasons: {
    contract: 'The contract is running and needs it (Art. 6 (1)(b) GDPR).',
    bookkeeping: 'Records of contracts and bills have to be kept (§ 147 AO, § 257 HGB).',
    claims: 'Until claims are out of time (§§ 195, 199 BGB).',
    metering: 'Until the bill and the time for objections are over (§ 6b HeizkostenV, § 556 (3) BGB).',
    proof: 'As proof of what happened when (Art. 5 (2) and 7 (1) GDPR), without contents and e-mail addresses.',
    others: 'It belongs to other people, too.',
  },
  states: { open: 'being considered', withdrawn: 'withdrawn', done: 'carried out', refused: 'refused' },
  goes: 'will be erased',
  gone: 'erased',
  stays: (until) => (until ? `stays until ${until}` : 'stays for now'),
  labels: {
    number: 'Number',
    person: 'Request of',
    asked: 'Received on',
    due: 'Answer by',
    state: 'State',
    decided: 'Decided on',
    answer: 'Reason',
  },
  receipt: {
    file: 'request-for-erasure',
    title: 'Request for erasure',
    intro: (company) => `${company} has received your request for erasure under Art. 17 GDPR.`,
    month: 'A request is decided within one month (Art. 12 (3) GDPR).',
    shares: 'What will be erased and what has to stay',
    footer: (number) => `Request ${number}`,
  },
  letter: {
    greeting: (name) => `Dear ${name},`,
    open: (asked, due) =>
      `We received your request for erasure under Art. 17 GDPR on ${asked}. We will answer by ${due} at the latest (Art. 12(3) GDPR). Until then you can take it back.`,
    done: 'We have carried out your request for erasure. Below you find what was erased and what has to be kept.',
    refused: 'We have examined your request for erasure and refuse it.',
    doneShares: 'What was erased and what has to be kept',
    closing: 'Kind regards',
  },
  mails: {
    greeting: 'Hello,',
    asked: {
      subject: 'Your request for erasure has arrived',
      text: (company) => `${company} has received your request for erasure and will answer by the day stated below.`,
      more: 'Until then you can withdraw it in the portal. The receipt as a PDF is there, too.',
      elsewhere: 'Until then you can take it back: simply let us know.',
      action: 'View request',
    },
    told: {
      subject: (due) => `Request for erasure: please answer by ${due}`,
      heading: 'A request for erasure',
      text: 'somebody asks for the erasure of their data. You see beforehand what will be erased and what has to stay.',
      action: 'Open requests',
    },
    done: {
      subject: 'Your data were erased',
      text: (company) =>
        `${company} has carried out your request for erasure. Your access to the portal of this company has ended.`,
      erased: 'Erased',
      kept: 'Has to stay for now',
      nothing: 'Nothing has to stay.',
    },
    refused: {
      subject: 'Your request for erasure was refused',
      text: (company) => `${company} has decided on your request for erasure and refuses it.`,
      rights: 'You may complain to the data protection authority (Art. 77 GDPR).',
      action: 'View request',
    },
    reason: (company) => `You get this mail because the erasure of your data was requested from ${company}.`,
    toldReason: (company) => `You get this mail because you manage ${company} in the portal.`,
  },
};
