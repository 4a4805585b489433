import { v7 as uuid } from 'uuid';
import { authRows } from './auth-rows.js';
import { documentRows } from './document-rows.js';
import { erasureRows } from './erasure-rows.js';
import { formRows } from './form-rows.js';
import { keyRows } from './key-rows.js';
import { peopleRows } from './people-rows.js';
import { delegates, everybody, itself, managed, managers, type Row, residents, shown } from './row.js';
import { contactsTable } from './world.js';

const draftOf = (title: string) => ({ title });

const always = {
  ...{ new: 'shown', 'in-progress': 'shown', waiting: 'shown' },
  ...{ done: 'shown', closed: 'shown', rejected: 'shown' },
};
const templateOf = (name: string) => ({ name, visibility: { tenant: always, owner: always } });

/** A row for every operation by feature and name; a definition without one fails the test. */
export const rows: Readonly<Record<string, Row>> = {
  ...authRows,
  ...keyRows,
  ...erasureRows,

  'audit.own': {
    may: everybody.filter((caller) => !caller.startsWith('embed')),
    else: 403,
    request: () => ({ path: '/me/audit' }),
  },
  // It is kept where somebody still is.
  'profile.exportData': {
    may: everybody.filter((caller) => !caller.startsWith('embed') && caller !== 'lockedTenant'),
    else: 403,
    request: () => ({ path: '/me/data-exports' }),
  },
  'profile.exports': {
    may: everybody.filter((caller) => !caller.startsWith('embed')),
    else: 403,
    request: () => ({ path: '/me/data-exports' }),
  },
  'profile.openExport': {
    may: itself,
    else: 404,
    request: async (world) => ({ path: `/me/data-exports/${await world.exported()}/link` }),
  },
  // Nobody without its link.
  'profile.exportContent': {
    may: [],
    else: 403,
    request: async (world) => ({ path: `/me/data-exports/${await world.exported()}/content` }),
  },
  'settings.manage.retention': managed(({ here }) => ({ path: `/manage/${here.id}/retention` })),
  'settings.manage.saveRetention': {
    may: ['admin'],
    else: 403,
    request: ({ here }) => ({ path: `/manage/${here.id}/retention`, body: { periods: { drafts: 60 } } }),
  },
  'audit.manage.list': managed(({ here }) => ({ path: `/manage/${here.id}/audit` })),
  'audit.manage.chain': managed(({ here }) => ({ path: `/manage/${here.id}/audit/chain` })),
  'audit.manage.download': managed(({ here }) => ({ path: `/manage/${here.id}/audit/entries.csv` })),

  'settings.theme': {
    may: ['nobody', 'stranger', ...everybody],
    else: 404,
    request: () => ({ path: '/theme?source=here' }),
  },
  'settings.stylesheet': {
    may: ['nobody', 'stranger', ...everybody],
    else: 404,
    request: () => ({ path: '/theme.css?source=here' }),
  },

  'events.stream': { may: everybody, else: 404, request: () => ({ path: '/events' }) },

  'notices.list': {
    may: [...shown, ...delegates],
    else: 200,
    request: async (world) => {
      const { id } = await world.released();
      return { path: '/notices', secrets: [id] };
    },
  },
  'notices.categories': {
    may: [...shown, ...delegates],
    else: 200,
    request: async (world) => {
      await world.released();
      return { path: '/notice-categories', secrets: ['Allgemein'] };
    },
  },
  'notices.get': {
    may: [...shown, ...delegates],
    else: 404,
    request: async (world) => ({ path: `/notices/${(await world.released()).id}` }),
  },
  'notices.markRead': {
    may: [...itself, ...delegates],
    else: 404,
    request: async (world) => ({ path: `/notices/${(await world.released()).id}/read` }),
  },
  'notices.calendar': {
    may: [...shown, ...delegates],
    else: 404,
    request: async (world) => ({ path: `/notices/${(await world.released()).id}/calendar.ics` }),
  },
  'files.download': {
    may: [...itself, ...delegates, 'embedReader', 'embedOther', ...managers],
    else: 404,
    request: async (world) => {
      const { id, file } = await world.released();
      return { path: `/files/${file}?item=notice.${id}` };
    },
  },
  'files.upload': {
    may: residents,
    else: 404,
    request: ({ here }) => ({ path: `/files?source=${here.id}&name=notiz.txt`, bytes: 'Ein Text.' }),
  },

  'consumption.list': {
    may: [...itself, 'delegate'],
    else: 200,
    request: async (world) => {
      await world.db.direct`
        insert into consumption (source_id, id, unit_id, month, service, measure, amount, supplied_at)
        values (${world.here.id}, ${uuid()}, ${world.unit.id}, '2024-05-01', 'heating', 'kwh', 123.4567, now())
        on conflict do nothing`;
      return { path: '/consumption?months=60', secrets: ['123.4567'] };
    },
  },

  ...documentRows,

  'files.manage.upload': managed(({ here }) => ({ path: `/manage/${here.id}/files?name=a.txt`, bytes: 'Ein Text.' })),
  'integrations.manage.import': managed(({ here }) => ({
    path: `/manage/${here.id}/imports?kind=contacts&dryRun=true`,
    bytes: contactsTable('Muster, Max'),
  })),
  'integrations.manage.previewImport': managed(({ here }) => ({
    path: `/manage/${here.id}/import-previews?kind=contacts`,
    bytes: contactsTable('Muster, Max'),
  })),
  'integrations.manage.importTables': managed(({ here }) => ({ path: `/manage/${here.id}/import-tables` })),
  'integrations.manage.imports': managed(({ here }) => ({ path: `/manage/${here.id}/imports` })),
  'integrations.manage.getImport': managed(async (world) => ({
    path: `/manage/${world.here.id}/imports/${await world.imported()}`,
  })),
  'notices.manage.list': managed(({ here }) => ({ path: `/manage/${here.id}/notices` })),
  'notices.manage.categories': managed(({ here }) => ({ path: `/manage/${here.id}/notice-categories` })),
  'notices.manage.get': managed(async (world) => ({ path: `/manage/${world.here.id}/notices/${await world.draft()}` })),
  'notices.manage.create': managed(({ here }) => ({ path: `/manage/${here.id}/notices`, body: draftOf('Neu') })),
  'notices.manage.update': managed(async (world) => ({
    path: `/manage/${world.here.id}/notices/${await world.draft()}`,
    body: draftOf('Geändert'),
  })),
  'notices.manage.remove': managed(async (world) => ({
    path: `/manage/${world.here.id}/notices/${await world.draft()}`,
  })),
  'notices.manage.audience': managed(async (world) => ({
    path: `/manage/${world.here.id}/notices/${(await world.released()).id}/audience`,
  })),
  'notices.manage.audienceMembers': managed(async (world) => ({
    path: `/manage/${world.here.id}/notices/${(await world.released()).id}/audience/contacts`,
  })),
  'notices.manage.countAudience': managed(({ here }) => ({
    path: `/manage/${here.id}/notices/audience`,
    body: { all: true },
  })),
  'notices.manage.release': managed(async (world) => ({
    path: `/manage/${world.here.id}/notices/${await world.draft()}/releases`,
    body: { id: uuid(), audience: { contacts: [world.people.tenant?.contactId] } },
  })),
  'notices.manage.revoke': managed(async (world) => ({
    path: `/manage/${world.here.id}/notices/${(await world.released()).id}/revoke`,
  })),
  // Whoever has or had a contract in the house knows it.
  'property.list': {
    may: [...itself, 'delegate', 'neighbour', 'exTenant', 'futureTenant', 'owner'],
    else: 200,
    request: ({ property }) => ({ path: '/properties', secrets: [property.id] }),
  },
  'property.get': {
    may: [...itself, 'delegate', 'neighbour', 'exTenant', 'futureTenant', 'owner'],
    else: 404,
    request: ({ property }) => ({ path: `/properties/${property.id}` }),
  },
  // Everybody who sees something of a data source may know who runs it.
  'property.managers': {
    may: residents,
    else: 200,
    request: ({ here }) => ({ path: '/managing-companies', secrets: [here.id] }),
  },
  'property.contracts': {
    may: [...itself, 'delegate'],
    else: 200,
    request: async (world) => ({ path: '/contracts', secrets: [await world.contract()] }),
  },
  'property.manage.list': managed(({ here }) => ({ path: `/manage/${here.id}/properties` })),
  'property.manage.units': managed(({ here, property }) => ({
    path: `/manage/${here.id}/properties/${property.id}/units`,
  })),
  'property.manage.setOnline': managed(({ here, property }) => ({
    path: `/manage/${here.id}/properties/${property.id}/online`,
    body: { online: true },
  })),
  ...peopleRows,
  'users.manage.recipients': managed(({ here }) => ({ path: `/manage/${here.id}/recipients` })),
  'users.manage.counts': managed(({ here }) => ({ path: `/manage/${here.id}/people-counts` })),

  ...formRows,

  'tickets.list': {
    may: [...itself, 'delegate'],
    else: 200,
    request: async (world) => ({ path: '/tickets', secrets: [await world.ticket()] }),
  },
  'tickets.get': {
    may: [...itself, 'delegate'],
    else: 404,
    request: async (world) => ({ path: `/tickets/${await world.ticket()}` }),
  },
  'tickets.comment': {
    may: itself,
    else: 404,
    request: async (world) => ({
      path: `/tickets/${await world.ticket()}/comments`,
      body: { id: uuid(), text: 'Danke' },
    }),
  },
  'tickets.markRead': {
    may: [...itself, 'delegate'],
    else: 404,
    request: async (world) => ({ path: `/tickets/${await world.ticket()}/read` }),
  },
  'tickets.manage.list': managed(({ here }) => ({ path: `/manage/${here.id}/tickets` })),
  'tickets.manage.counts': managed(({ here }) => ({ path: `/manage/${here.id}/ticket-counts` })),
  'tickets.manage.get': managed(async (world) => ({
    path: `/manage/${world.here.id}/tickets/${await world.ticket()}`,
  })),
  'tickets.manage.create': managed(({ here }) => ({
    path: `/manage/${here.id}/tickets`,
    body: { id: uuid(), title: 'Neu', text: 'Angelegt' },
  })),
  'tickets.manage.change': managed(async (world) => ({
    path: `/manage/${world.here.id}/tickets/${await world.ticket()}`,
    body: { status: 'waiting' },
  })),
  'tickets.manage.comment': managed(async (world) => ({
    path: `/manage/${world.here.id}/tickets/${await world.ticket()}/comments`,
    body: { id: uuid(), text: 'Wir kümmern uns.' },
  })),
  'tickets.manage.markRead': managed(async (world) => ({
    path: `/manage/${world.here.id}/tickets/${await world.ticket()}/read`,
  })),
  'tickets.manage.assignees': managed(({ here }) => ({ path: `/manage/${here.id}/ticket-assignees` })),
  'tickets.manage.templates': managed(({ here }) => ({ path: `/manage/${here.id}/ticket-templates` })),
  'tickets.manage.createTemplate': managed(({ here }) => ({
    path: `/manage/${here.id}/ticket-templates`,
    body: templateOf('Garten'),
  })),
  'tickets.manage.saveTemplate': managed(async (world) => ({
    path: `/manage/${world.here.id}/ticket-templates/${await world.template()}`,
    body: templateOf('Umbenannt'),
  })),
  'tickets.manage.settings': managed(({ here }) => ({ path: `/manage/${here.id}/ticket-settings` })),
  'tickets.manage.saveSettings': managed(({ here }) => ({
    path: `/manage/${here.id}/ticket-settings`,
    body: { showStatus: true, showChange: true },
  })),

  'chatbot.current': {
    may: itself,
    else: 200,
    request: async (world) => {
      const { id } = await world.conversation();
      return { path: '/chat', secrets: [id], kept: [id] };
    },
  },
  // Whoever has a contract talks of what is their own: the notice was released to the tenant alone.
  'chatbot.say': {
    may: [...itself, 'neighbour', 'exTenant', 'futureTenant', 'owner', 'ownerElsewhere'],
    else: 403,
    request: () => ({ path: '/chat', body: { conversationId: uuid(), message: { id: uuid(), text: 'Hallo' } } }),
  },
  'chatbot.handOver': {
    may: itself,
    else: 404,
    request: async (world) => ({ path: `/chat/${(await world.conversation()).id}/handover`, body: {} }),
  },
  'chatbot.end': {
    may: itself,
    else: 404,
    request: async (world) => ({ path: `/chat/${(await world.conversation()).id}/end` }),
  },
  'chatbot.manage.settings': managed(({ here }) => ({ path: `/manage/${here.id}/chatbot-settings` })),
  'chatbot.manage.saveSettings': managed(({ here }) => ({
    path: `/manage/${here.id}/chatbot-settings`,
    body: { audience: ['tenant', 'owner'], delivery: { emails: [], ticket: true } },
  })),
};
