/** Numbers, addresses of the web: nothing in them to tidy or to make narrow, and half of all cells are such. */
const PLAIN = /^[!-~]*$/u

/** One line of text: the sources write line breaks as the word （改行）. */
export function tidy(text: string): string {
  return PLAIN.test(text) ? text : text.replace(/（改行）|\(改行\)|\s+/gu, ' ').trim()
}

/** The same with letters and digits of one width. */
export function narrow(text: string): string {
  return PLAIN.test(text) ? text : tidy(text).normalize('NFKC')
}

/** Longer than any honest text of its kind: cut, so that one cell cannot fill a screen. */
export function clip(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`
}

/** Names and addresses are shown whole; who writes more than this writes something else. */
export const LONGEST_NAME = 200
export const LONGEST_NOTE = 2000

/** Ten characters of an office number; Excel drops a leading zero. */
export function officeNumber(text: string): string | undefined {
  const number = narrow(text).toUpperCase()
  const whole = /^\d{9}$/u.test(number) ? `0${number}` : number
  return /^[0-9A-Z]{10}$/u.test(whole) && !/^0+$/u.test(whole) ? whole : undefined
}

/** 法人番号: thirteen digits, never beginning with zero (国税庁). */
export function corporationNumber(text: string): string | undefined {
  const number = narrow(text)
  return /^[1-9]\d{12}$/u.test(number) ? number : undefined
}

/** A host with at least one dot, and what follows. */
const HOST = /^[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)+(?::\d+)?(?:[/?#]\S*)?$/iu

/**
 * Only web addresses; these columns also hold mail addresses and words. A scheme that was mistyped (http:/www, http//www,
 * http;/www: one in fifty of 介護サービス情報公表) is put right, a bare host gets one.
 */
export function webAddress(text: string): string {
  const url = narrow(text)
  if (url === '' || url.length > 500) return ''
  if (/^https?:\/\/[^\s/]\S+$/iu.test(url)) return url
  const found = /^h?ttp(s?)[:;,.]?\/*[:.]?\/*(.+)$/iu.exec(url)
  const host = found?.[2] ?? url
  return HOST.test(host) && !host.includes('@') ? `http${(found?.[1] ?? '').toLowerCase()}://${host}` : ''
}

/** A mail address in a column of web addresses: it goes into the note. */
export function mailAddress(text: string): string {
  const mail = narrow(text)
  return /^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/u.test(mail) && mail.length <= 254 ? mail : ''
}
