import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** poppler's tools; where they are missing a test of the printed page is skipped, and says so. */
export const hasPoppler = spawnSync('pdftotext', ['-v']).error === undefined
if (!hasPoppler)
  process.stderr.write('skipped: pdftotext (poppler-utils) is not installed, printed pages are not checked\n')

const root = fileURLToPath(new URL('../..', import.meta.url))

/** resources/fonts, filled from node_modules where a fresh clone has not been built yet. */
export function testFontsDir(): string {
  execFileSync(process.execPath, [join(root, 'scripts', 'copy-fonts.mjs')])
  return join(root, 'resources', 'fonts')
}

/** Runs a poppler tool on a PDF and gives its output. */
export function poppler(
  tool: 'pdftotext' | 'pdffonts' | 'pdfinfo',
  pdf: Uint8Array,
  options: string[] = [],
): string {
  const folder = mkdtempSync(join(tmpdir(), 'ieji-pdf-'))
  try {
    const file = join(folder, 'paper.pdf')
    writeFileSync(file, pdf)
    const output = tool === 'pdftotext' ? ['-'] : []
    return execFileSync(tool, [...options, file, ...output], { encoding: 'utf8' })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The lines of the page as set, each text column apart: the words of one line of one block. */
export function printedLines(pdf: Uint8Array): string[] {
  const html = poppler('pdftotext', pdf, ['-bbox-layout'])
  return [...html.matchAll(/<line [^>]*>([\s\S]*?)<\/line>/g)].map(([, words = '']) =>
    [...words.matchAll(/<word [^>]*>([\s\S]*?)<\/word>/g)].map(([, word = '']) => word).join(' '),
  )
}

/** Text without any space, to compare what two formats say. */
export function unspaced(text: string): string {
  return text.replace(/[\s\u00a0\u3000]/gu, '')
}
