import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
}

const MANUAL = '/manual/'

export type PageFile = { readonly type: string; readonly body: Buffer<ArrayBuffer> }
export type PageFolders = { readonly pageDir: string; readonly manualDir?: string }

/**
 * The file that a path of the page's address stands for: the built page, below /manual/ the user manual. A path without
 * an ending is the page itself. Undefined where there is none, or where the path leads out of the folder.
 */
export async function findPageFile(folders: PageFolders, path: string): Promise<PageFile | undefined> {
  const isManual = path.startsWith(MANUAL)
  const folder = isManual ? folders.manualDir : folders.pageDir
  const inside = decode(isManual ? path.slice(MANUAL.length - 1) : path)
  if (folder === undefined || inside === undefined) return undefined
  const file = normalize(join(folder, extname(inside) === '' ? 'index.html' : inside))
  const type = TYPES[extname(file)]
  if (type === undefined || !file.startsWith(normalize(folder) + sep)) return undefined
  const body = await readFile(file).catch(() => undefined)
  return body === undefined ? undefined : { type, body }
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}
