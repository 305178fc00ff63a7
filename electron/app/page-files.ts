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
/** The manual's own fonts; the page carries its fonts in its build. */
const FONTS = '/fonts/'

export type PageFile = { readonly type: string; readonly body: Buffer<ArrayBuffer> }
/** `manualDir`: the folder of the manual; the fonts that it uses lie in `fonts` beside it. */
export type PageFolders = { readonly pageDir: string; readonly manualDir?: string }

/**
 * The file that a path of the page's address stands for: the built page, below /manual/ the user manual. A path without
 * an ending is the page itself. Undefined where there is none, or where the path leads out of the folder.
 */
export async function findPageFile(folders: PageFolders, path: string): Promise<PageFile | undefined> {
  const { folder, rest } = placeOf(folders, path)
  const inside = decode(rest)
  if (folder === undefined || inside === undefined) return undefined
  const file = normalize(join(folder, extname(inside) === '' ? 'index.html' : inside))
  const type = TYPES[extname(file)]
  if (type === undefined || !file.startsWith(normalize(folder) + sep)) return undefined
  const body = await readFile(file).catch(() => undefined)
  return body === undefined ? undefined : { type, body }
}

function placeOf({ pageDir, manualDir }: PageFolders, path: string): { folder?: string; rest: string } {
  if (manualDir !== undefined && path.startsWith(FONTS))
    return { folder: join(manualDir, '..', 'fonts'), rest: path.slice(FONTS.length - 1) }
  if (!path.startsWith(MANUAL)) return { folder: pageDir, rest: path }
  const rest = path.slice(MANUAL.length - 1)
  return manualDir === undefined ? { rest } : { folder: manualDir, rest }
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}
