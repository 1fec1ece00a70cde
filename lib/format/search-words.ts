import { fold } from "./fold"

/** What a search box asks for: folded pieces of words, and whole numbers without leading zeros. */
export interface SearchWords {
  letters: string[]
  numbers: string[]
}

const mostWords = 12

/**
 * The words of a typed text, in any order and without its punctuation, so that "kh 31" and "31-KH" ask for the same: letters and digits part
 * ("31kh"), and 031 is 31.
 */
export function searchWords(text: string): SearchWords {
  const words = [...new Set(fold(text).match(/\p{L}+|\d+/gu) ?? [])].slice(0, mostWords)
  const isNumber = (word: string) => /^\d/.test(word)
  return {
    letters: words.filter((word) => !isNumber(word)),
    numbers: [...new Set(words.filter(isNumber).map((word) => word.replace(/^0+(?=\d)/, "")))],
  }
}
