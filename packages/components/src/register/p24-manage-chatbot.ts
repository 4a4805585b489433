import { ManageChatbot } from '../chatbot/manage-chatbot.js';
import { define } from '../core/define.js';

define('p24-manage-chatbot', ManageChatbot);
