import { wordsOf } from './words.js';

/** Words that are in every sentence and say nothing of what it is about. */
export const fillers: ReadonlySet<string> = new Set(
  wordsOf(
    `der die das den dem des ein eine einen einem einer eines und oder aber ich du er sie es wir ihr mich mir dich dir uns
    mein meine meinen meinem meiner unser unsere unseren ihre ihren ihrem sein seine ist sind war bin hat habe haben hab hast
    wird werden wurde kann können könnte möchte will muss soll sollen darf bitte gern mal noch schon auch nur sehr so ja doch
    denn dann wenn ob dass was wie wo wer is mei meim da de a mia ma sei ham scho wieda wos jo in im an am auf aus bei beim bis für mit nach von vom vor zu zum zur über um da dat wat isch
    schreib schreibe komm rein drin hier dort ganz jetzt heute gibt gibts geben gib mehr als immer wieder na sondern eher gar überhaupt etwas alle alles man einfach ok liebe lieber viele grüße
    the a an and or nor but i you he she it they my your our is are was am do does did has have had will would can could should to
    letzte letzten letztes vorletzte vorletzten vorletztes nächste nächsten nächstes of in on at for from with about by me us this that there what how please just some any rather`,
  ),
);

export const isFiller = (word: string): boolean => fillers.has(word);
