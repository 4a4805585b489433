import { fold, meantWord, wordsOf } from '../understand/words.js';

/** Who comes to the house, or what for: names in a line share no word and mean the same. A name may end another word. */
const visits: readonly (readonly string[])[] = [
  'ableser ablesung abgelesen ablesen zählerstände meter_reading',
  'schornsteinfeger kaminkehrer kaminfeger feuerstättenschau chimney',
  'rauchmelder rauchwarnmelder smoke',
  'heizung heizungsmonteur heizungsmann heizungsbauer heizungswartung therme boiler heating',
  'kammerjäger schädlingsbekämpfer schädlinge schädlingsbekämpfung ungeziefer rattenfänger ratten pest exterminator',
  'legionellen trinkwasser beprobung beprobt probenahme legionella',
  'aufzug fahrstuhl lift elevator tüv',
  'glasfaser telekom kabel internet breitband fibre fiber',
  'fensterputzer fensterreinigung glasreinigung glasreiniger window_cleaner window_cleaning',
  'besichtigung begehung viewing inspection',
  'gutachter gutachten sachverständiger sachverständige surveyor',
  'elektriker elektro elektroprüfung electrician electrical',
  'klempner installateur sanitär plumber',
  'handwerker monteur techniker engineer',
  'maler anstrich streichen painter painters painting',
  'gärtner gartenpflege heckenschnitt baumschnitt gardener gardening',
  'dachdecker dacharbeiten roofer roof',
  'gerüst gerüstbauer scaffolding',
  'müllabfuhr sperrmüll müllabholung',
].map((line) => line.split(' ').map((name) => fold(name.replace('_', ' '))));

/** Shorter names stand in too many other words. */
const shortestPart = 6;

const known = visits.flat();

/** The visits that a text names, by their place in the list; a slip of the keys is forgiven. */
function visitsOf(text: string): Set<number> {
  const words = wordsOf(text);
  const whole = words.join(' ');
  const meant = words.flatMap((word) => (known.includes(word) ? [word] : (meantWord(word, known) ?? [])));
  const named = (name: string) =>
    meant.includes(name) || ((name.length >= shortestPart || name.includes(' ')) && whole.includes(name));
  return new Set(visits.flatMap((names, at) => (names.some(named) ? [at] : [])));
}

/** Whether both texts name the same visit, however they call it. */
export function nameSameVisit(one: string, other: string): boolean {
  const named = visitsOf(other);
  return [...visitsOf(one)].some((visit) => named.has(visit));
}
