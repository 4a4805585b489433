import { v7 as uuid } from 'uuid';
import { packIds } from '../../server/src/documents/archive.js';
import { itself, managed, type Row, residents } from './row.js';

/** The rows of the documents' operations. */
export const documentRows: Readonly<Record<string, Row>> = {
  'documents.list': {
    may: [...itself, 'delegate'],
    else: 200,
    request: async (world) => ({ path: '/documents', secrets: [(await world.filed()).id] }),
  },
  'documents.get': {
    may: [...itself, 'delegate'],
    else: 404,
    request: async (world) => ({ path: `/documents/${(await world.filed()).id}` }),
  },
  'documents.markRead': {
    may: [...itself, 'delegate'],
    else: 404,
    request: async (world) => ({ path: `/documents/${(await world.filed()).id}/read` }),
  },
  'documents.file': {
    may: itself,
    else: 404,
    request: async (world) => ({ path: `/documents/${(await world.filed()).id}`, body: { categoryId: null } }),
  },
  'documents.content': {
    may: [...itself, 'delegate'],
    else: 404,
    request: async (world) => ({ path: `/documents/${(await world.filed()).id}/content` }),
  },
  'documents.categories': {
    may: [...itself, 'delegate'],
    else: 200,
    request: async (world, caller) => {
      await world.filed();
      // What the tenant filed for itself is shown to nobody else.
      const own = await world.shelved();
      const secrets = caller === 'delegate' ? ['Abrechnungen'] : [own, 'Abrechnungen'];
      return { path: '/document-categories', secrets, kept: [own] };
    },
  },
  'documents.createCategory': {
    may: residents,
    else: 404,
    request: ({ here }) => ({ path: '/document-categories', body: { sourceId: here.id, name: `Eigene ${uuid()}` } }),
  },
  'documents.renameCategory': {
    may: itself,
    else: 404,
    request: async (world) => ({
      path: `/document-categories/${await world.shelved()}`,
      body: { name: `Umbenannt ${uuid()}` },
    }),
  },
  'documents.removeCategory': {
    may: itself,
    else: 404,
    request: async (world) => ({ path: `/document-categories/${await world.shelved()}` }),
  },
  'documents.archive': {
    may: [...itself, 'delegate'],
    else: 404,
    request: async (world) => ({ path: '/document-archives', body: { ids: [(await world.filed()).id] } }),
  },
  'documents.archiveContent': {
    may: [...itself, 'delegate'],
    else: 404,
    request: async (world) => ({
      path: `/document-archives/content?ids=${packIds([(await world.filed()).id])}`,
    }),
  },
  'documents.manage.list': managed(({ here }) => ({ path: `/manage/${here.id}/documents` })),
  'documents.manage.get': managed(async (world) => ({
    path: `/manage/${world.here.id}/documents/${(await world.filed()).id}`,
  })),
  'documents.manage.create': managed(async (world) => ({
    path: `/manage/${world.here.id}/documents`,
    body: await world.document(),
  })),
  'documents.manage.update': managed(async (world) => ({
    path: `/manage/${world.here.id}/documents/${await world.filing()}`,
    body: await world.document(),
  })),
  'documents.manage.remove': managed(async (world) => ({
    path: `/manage/${world.here.id}/documents/${await world.filing()}`,
  })),
  'documents.manage.addVersion': managed(async (world) => ({
    path: `/manage/${world.here.id}/documents/${(await world.filed()).id}/versions`,
    body: { fileId: await world.upload() },
  })),
  'documents.manage.audience': managed(async (world) => ({
    path: `/manage/${world.here.id}/documents/${(await world.filed()).id}/audience`,
  })),
  'documents.manage.audienceMembers': managed(async (world) => ({
    path: `/manage/${world.here.id}/documents/${(await world.filed()).id}/audience/contacts`,
  })),
  'documents.manage.countAudience': managed(({ here }) => ({
    path: `/manage/${here.id}/documents/audience`,
    body: { all: true, groups: ['tenant'] },
  })),
  'documents.manage.release': managed(async (world) => ({
    path: `/manage/${world.here.id}/documents/releases`,
    body: {
      ...{ id: uuid(), documents: [await world.filing()] },
      audience: { contacts: [world.people.tenant?.contactId] },
    },
  })),
  'documents.manage.revoke': managed(async (world) => ({
    path: `/manage/${world.here.id}/documents/revoke`,
    body: { documents: [(await world.filed()).id] },
  })),
  'documents.manage.categories': managed(({ here }) => ({ path: `/manage/${here.id}/document-categories` })),
  'documents.manage.createCategory': managed(({ here }) => ({
    path: `/manage/${here.id}/document-categories`,
    body: { name: `Neue ${uuid()}` },
  })),
  'documents.manage.renameCategory': managed(async (world) => ({
    path: `/manage/${world.here.id}/document-categories/${await world.category()}`,
    body: { name: `Umbenannt ${uuid()}` },
  })),
  'documents.manage.removeCategory': managed(async (world) => ({
    path: `/manage/${world.here.id}/document-categories/${await world.category()}`,
  })),
};
