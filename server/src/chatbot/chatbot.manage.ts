import './retention.js';
import { chatbotManageApi } from '@p24/sdk/api';
import { problem } from '../core/http/problem.js';
import { serve } from '../core/http/serve.js';
import * as chatbot from './chatbot.queries.js';
import { settingsOf } from './settings.js';
import { de } from './texts.de.js';
import { en } from './texts.en.js';

/** Managers' operations on the assistant. */
export const chatbotManageServed = serve(
  chatbotManageApi,
  {
    settings: async (_, { sql, source }) => settingsOf(await chatbot.findSettings(sql, source.sourceId)),

    async saveSettings({ body }, { sql, source }) {
      const { audience, delivery } = body;
      if (audience.length > 0 && !delivery.ticket && delivery.emails.length === 0) throw problem('delivery-missing');
      const emails = [...new Set(delivery.emails.map((email) => email.toLowerCase()))];
      const settings = { audience: [...new Set(audience)], delivery: { ...delivery, emails } };
      await chatbot.saveSettings(sql, source.sourceId, settings);
      return settings;
    },
  },
  { de: de.problems, en: en.problems },
);
