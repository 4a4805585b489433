import { Chatbot } from '../chatbot/chatbot.js';
import { define } from '../core/define.js';

define('p24-chatbot', Chatbot);
