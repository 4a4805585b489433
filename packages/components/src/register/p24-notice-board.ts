import { define } from '../core/define.js';
import { NoticeBoard } from '../notices/notice-board.js';

define('p24-notice-board', NoticeBoard);
