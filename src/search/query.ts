/** What was asked, taken apart: quoted phrases, which must stand as they are, and the words between them. */
export interface Query {
  phrases: string[];
  words: string[];
}

export function readQuery(text: string): Query {
  const phrases: string[] = [];
  const rest = text
    .normalize('NFC')
    .replace(/["“”„«»]([^"“”„«»]+)["“”„«»]/g, (_, phrase: string) => {
      if (phrase.trim() !== '') phrases.push(phrase.trim().replace(/\s+/g, ' '));
      return ' ';
    })
    .replace(/["“”„«»]/g, ' ');
  return { phrases, words: rest.split(/\s+/).filter(Boolean) };
}
