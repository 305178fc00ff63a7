/** The page's own scheme and host: no file:// page, so nothing else on the disk is ever the same origin. */
export const SCHEME = 'app'
export const HOST = 'ieji'
const ORIGIN = `${SCHEME}://${HOST}`
export const PAGE_ADDRESS = `${ORIGIN}/index.html`
export const MANUAL_ADDRESS = `${ORIGIN}/manual/index.html`

/** Chromium's own PDF viewer shows our papers; it is part of Electron and has this fixed id. */
const PDF_VIEWER = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/'
const PDF_VIEWER_PARTS = [PDF_VIEWER, `blob:${PDF_VIEWER}`, 'chrome://resources/', 'chrome://theme/']

const withoutHash = (address: string) => address.split('#', 1)[0] ?? ''

/** The page that may call the core. */
export function isOurPage(address: string): boolean {
  return withoutHash(address) === PAGE_ADDRESS
}

export function isManual(address: string): boolean {
  return withoutHash(address) === MANUAL_ADDRESS
}

/** What the page may load: itself, what it made itself, and the PDF viewer's parts. Nothing comes from a network. */
export function mayLoad(address: string, isDevelopment: boolean): boolean {
  const allowed = [`${ORIGIN}/`, `blob:${ORIGIN}/`, 'data:', ...PDF_VIEWER_PARTS]
  if (isDevelopment) allowed.push('devtools://')
  return allowed.some((start) => address.startsWith(start))
}

/** Where a frame may go: the window stays on our page or the manual, a frame in it shows our own papers. */
export function mayNavigate(address: string, isMainFrame: boolean): boolean {
  if (address.startsWith(PDF_VIEWER)) return true
  if (isMainFrame) return isOurPage(address) || isManual(address)
  return address === 'about:blank' || address.startsWith(`blob:${ORIGIN}/`)
}

/** What may be saved to a file: only what the page itself made. */
export function maySave(address: string): boolean {
  return address.startsWith(`blob:${ORIGIN}/`) || address.startsWith(`blob:${PDF_VIEWER}`)
}
