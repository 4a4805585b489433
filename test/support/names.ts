/** Last names in Germany, roughly the most frequent first. */
export const lastNames = `
Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf Schröder
Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Schmitt Werner Schmitz Krause Meier Lehmann Schmid Schulze
Maier Köhler Herrmann König Walter Mayer Huber Kaiser Fuchs Peters Lang Scholz Möller Weiß Jung Hahn Schubert Vogel Friedrich
Keller Günther Frank Berger Winkler Roth Beck Lorenz Baumann Franke Albrecht Schuster Simon Ludwig Böhm Winter Kraus Martin
Schumacher Krämer Vogt Stein Jäger Otto Sommer Groß Seidel Heinrich Brandt Haas Schreiber Graf Schulte Dietrich Ziegler Kuhn
Kühn Pohl Engel Horn Busch Bergmann Thomas Voigt Sauer Arnold Wolff Pfeiffer Yılmaz Nguyen Kowalski Ivanov Kaya Demir Öztürk
Çelik Şahin Nowak Petrović Popescu Haddad Rossi Ernst Lindner Hübner Kramer Franz Beyer Wenzel Ritter Brückner Jansen Peter
Riedel Thiel Schilling Reuter Ott Fiedler Kirchner Barth Moser Eckert Bock Schütz Kunze Marx Böttcher Nagel Anders Wiegand
Vogelsang Tischler Rademacher Hellwig Ostermann Quandt Brühl Dörr Petersen Thomsen Ahrens Ullrich Naumann Pietsch Zeller
Oberländer Wachsmuth Stadler Eichhorn Grabowski Lewandowski Fröhlich Sperling Hagedorn Krumbiegel Zschoche Achterberg`
  .trim()
  .split(/\s+/);

/** First names of all ages. */
export const firstNames = `
Anna Maria Ursula Petra Monika Elisabeth Sabine Renate Karin Helga Andrea Susanne Brigitte Ingrid Erika Christa Claudia
Birgit Heike Julia Stefanie Katharina Gisela Martina Angelika Barbara Christine Nicole Melanie Sandra Lena Laura Sophie Emma
Mia Hannah Lea Ayşe Fatma Olga Peter Michael Thomas Wolfgang Klaus Werner Manfred Uwe Jürgen Hans Andreas Stefan Frank Jörg
Bernd Dieter Christian Martin Markus Daniel Alexander Sebastian Tobias Jan Florian Paul Leon Finn Elias Jonas Lukas Mehmet
Mustafa Ahmed Piotr Ivan Günter Horst Karl Heinz Helmut Gerhard Kurt Rolf Ralf Matthias Oliver Torsten Sven Kevin`
  .trim()
  .split(/\s+/);

/** Two words that together look like chance, the same for the same number: real names repeat, the first ones most. */
export function nameOf(n: number): { first: string; last: string } {
  const [one, other] = [(n * 0.618_033_988_75) % 1, (n * 0.754_877_666_25) % 1];
  const pick = (names: readonly string[], share: number) => names[Math.floor(share * names.length)] ?? '';
  return { first: pick(firstNames, other), last: pick(lastNames, one ** 2) };
}
