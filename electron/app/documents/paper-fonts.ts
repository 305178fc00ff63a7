import { join } from 'node:path'
import { Font } from '@react-pdf/renderer'
import { AppError } from '../../../shared/errors.ts'
import { breakAtMarks } from './line-breaking.ts'

/** Families as the PDF names them; scripts/copy-fonts.mjs puts the files into resources/fonts. */
export const GOTHIC = 'BIZ UDPGothic'
export const MINCHO = 'BIZ UDPMincho'
const SECOND = 'Noto Sans JP'

const FILES = {
  [GOTHIC]: ['BIZUDPGothic_400Regular.ttf', 'BIZUDPGothic_700Bold.ttf'],
  [MINCHO]: ['BIZUDPMincho_400Regular.ttf', 'BIZUDPMincho_700Bold.ttf'],
  [SECOND]: ['NotoSansJP_400Regular.ttf', 'NotoSansJP_700Bold.ttf'],
} as const

/** The faces a text is set in: the first that has the character. */
export function fontStack(family: typeof GOTHIC | typeof MINCHO): string[] {
  return [family, SECOND]
}

let registeredFrom: string | undefined

/** Makes the fonts of `fontsDir` known to the renderer, once a process (react-pdf keeps one list). */
export function registerFonts(fontsDir: string): void {
  if (registeredFrom === fontsDir) return
  if (registeredFrom !== undefined) Font.clear()
  for (const [family, [regular, bold]] of Object.entries(FILES)) {
    Font.register({
      family,
      fonts: [
        { src: join(fontsDir, regular), fontWeight: 400 },
        { src: join(fontsDir, bold), fontWeight: 700 },
      ],
    })
  }
  Font.registerHyphenationCallback(breakAtMarks)
  registeredFrom = fontsDir
}

/**
 * Refuses text that the fonts cannot show: react-pdf would print a wrong character in its place.
 * Throws `unprintable` with the list of characters and what to do.
 */
export async function refuseMissingGlyphs(texts: readonly string[], family: string): Promise<void> {
  const faces = await Promise.all([family, SECOND].map(loadFace))
  const missing = new Set<string>()
  for (const char of texts.flatMap(graphemes)) {
    if (char !== '\n' && !isCovered(char, faces)) missing.add(char)
  }
  if (missing.size === 0) return
  const list = [...missing].slice(0, 20).map(named).join('、')
  throw new AppError('unprintable', {
    detail: `印刷できない文字があります：${list}。標準の文字に書きかえてください（例：異体字は常用の字体に、絵文字は言葉に）。`,
  })
}

type Face = { readonly unitsPerEm: number; hasGlyphForCodePoint(codePoint: number): boolean }

async function loadFace(family: string): Promise<Face> {
  await Font.load({ fontFamily: family })
  const face: object | null | undefined = Font.getFont({ fontFamily: family })?.data
  if (!isFace(face)) {
    throw new AppError('unexpected', {
      detail: `書体「${family}」を読み込めません。再インストールしてください。`,
    })
  }
  if (family === SECOND) levelWithFirst(face)
  return face
}

/** BIZ UD's height above and below the line, in ems: with Noto's own a line with one of its characters would stand lower. */
const [ASCENT, DESCENT] = [0.88, -0.12]

function levelWithFirst(face: Face): void {
  Object.defineProperty(face, 'ascent', { value: ASCENT * face.unitsPerEm, configurable: true })
  Object.defineProperty(face, 'descent', { value: DESCENT * face.unitsPerEm, configurable: true })
}

const isFace = (face: object | null | undefined): face is Face =>
  !!face && 'hasGlyphForCodePoint' in face && 'unitsPerEm' in face

const segmenter = new Intl.Segmenter('ja', { granularity: 'grapheme' })
const graphemes = (text: string) => [...segmenter.segment(text)].map(({ segment }) => segment)

/** A character with a variation selector needs its own glyph, which neither font has: it counts as missing. */
function isCovered(grapheme: string, faces: readonly Face[]): boolean {
  return Array.from(grapheme).every((char) =>
    faces.some((face) => face.hasGlyphForCodePoint(char.codePointAt(0) ?? 0)),
  )
}

function named(grapheme: string): string {
  const codes = Array.from(grapheme).map(
    (char) => `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  )
  const hasVariant = /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u.test(grapheme)
  return `${grapheme}（${hasVariant ? '異体字指定 ' : ''}${codes.join(' ')}）`
}
