/**
 * The language in which dates, lists and names stand beside words: the browser's, where it is that of the words, such as British
 * English beside English, otherwise that of the words. All are BCP 47 tags.
 */
export function localeOfWords(words: string, browser: string): string {
  const [tag, spoken] = [words.toLowerCase(), browser.toLowerCase()]
  return spoken === tag || spoken.startsWith(`${tag}-`) ? browser : words
}
