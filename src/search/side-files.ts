/** The side files of the query layer, beside Pagefind's own: the words of the site, and what has several names. */
export const lexiconFile = 'hoego-words.txt';
export const namesFile = 'hoego-names.txt';
