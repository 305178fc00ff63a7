import { access, constants } from 'node:fs/promises'
import { delimiter, join } from 'node:path'

const ON_PATH = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
]

const WINDOWS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
]

const MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

function candidates(): string[] {
  if (process.platform === 'darwin') return MAC
  if (process.platform === 'win32') {
    const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    return roots.flatMap((root) => (root === undefined ? [] : WINDOWS.map((path) => join(root, path))))
  }
  const folders = (process.env.PATH ?? '').split(delimiter)
  return ON_PATH.flatMap((name) => folders.map((folder) => join(folder, name)))
}

/** The first installed Chromium, Chrome or Edge; undefined where there is none. */
export async function findBrowser(): Promise<string | undefined> {
  for (const path of candidates()) {
    const isThere = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    )
    if (isThere) return path
  }
  return undefined
}

/** Whether a window can be shown at all. */
export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true
  return Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY)
}
