import { beforeAll, describe, expect, test } from 'vitest'
import {
  type DocumentRenderer,
  createDocumentRenderer,
} from '../../electron/app/documents/document-renderer.ts'
import { paperMakers } from '../../electron/app/documents/paper-makers.ts'
import type { PaperFacts } from '../../electron/app/documents/paper-facts.ts'
import { PaperContent } from '../../shared/domain/paper-content.ts'
import type { PaperKindCode } from '../../shared/domain/paper-kind.ts'
import { paperTexts } from '../../shared/domain/paper-text.ts'
import { hasPoppler, poppler, printedLines, testFontsDir, unspaced } from '../support/pdf-tools.ts'
import { emptyFacts, facts, longFacts } from '../support/sample-papers.ts'

let renderer: DocumentRenderer
beforeAll(() => {
  renderer = createDocumentRenderer({ fontsDir: testFontsDir() })
  return () => renderer.close()
})

function contentOf(kind: PaperKindCode, from: PaperFacts): PaperContent {
  const maker = paperMakers[kind]
  const stamp = { number: 'R8-000123', version: 1, issuedOn: from.today, isPreview: false }
  return maker.content(maker.draft(from), from, stamp)
}

/** A page with the difficult things in narrow and wide columns. */
const golden = PaperContent.parse({
  ...contentOf('fax-cover', facts),
  blocks: Array.from({ length: 9 }, (_, share) => ({
    type: 'table',
    columns: [
      { title: '症状', share: share + 2 },
      { title: '対応', share: 10 - share },
    ],
    rows: [
      [
        '「痛い」（とくに夜間）・しびれ、発熱（38.5℃以上）、ｽﾃｰｼｮﾝへ。髙﨑さん、𠮷田さん、邉さん…',
        '頓服（オキノーム散5mg）を1回1包、1時間以上あけて。電話0835-22-1234。https://www.example.jp/a-b-c/long-path-to-something.html',
      ],
    ],
  })),
})

describe.runIf(hasPoppler)('a printed page', () => {
  test('never begins a line with 、。」 or small kana, and never ends one with a hyphen', async () => {
    const lines = printedLines(await renderer.render(golden, 'pdf'))
    expect(lines.length).toBeGreaterThan(60)
    expect(
      lines.filter((line) =>
        /^[、。，．・：；？！」』）〕】っゃゅょぁぃぅぇぉッャュョー｡､｣･ｰﾞﾟ…%℃]/u.test(line),
      ),
    ).toEqual([])
    expect(lines.filter((line) => /[-‐（「『【]$/u.test(line))).toEqual([])
  })

  test('holds its fonts as embedded subsets, and no other', async () => {
    const fonts = poppler('pdffonts', await renderer.render(golden, 'pdf'))
      .trim()
      .split('\n')
      .slice(2)
    expect(fonts.map((line) => line.replace(/\s.*/, '').replace(/^[A-Z]{6}\+/, '')).toSorted()).toEqual([
      'BIZUDPGothic-Bold',
      'BIZUDPGothic-Regular',
      'NotoSansJP-Regular',
    ])
    for (const line of fonts) expect(line).toMatch(/Identity-H\s+yes yes yes/)
  })

  test('prints 髙﨑邉𠮷 and half-width kana as they were written', async () => {
    const text = poppler('pdftotext', await renderer.render(golden, 'pdf'))
    for (const word of ['髙﨑', '邉', '𠮷', 'ｽﾃｰｼｮﾝ']) expect(text).toContain(word)
  })

  for (const [name, from] of Object.entries({ known: facts, long: longFacts, empty: emptyFacts })) {
    test.each(Object.keys(paperMakers) as PaperKindCode[])(
      `%s (${name}) says all of its content, with number and page on every page`,
      async (kind) => {
        const content = contentOf(kind, from)
        const pdf = await renderer.render(content, 'pdf')
        const text = unspaced(poppler('pdftotext', pdf, ['-raw']))
        const pages = Number(/Pages:\s+(\d+)/.exec(poppler('pdfinfo', pdf))?.[1])
        // Cells side by side mix their lines: single lines of the content are looked for.
        const missing = paperTexts(content)
          .flatMap((piece) => piece.split('\n'))
          .map((piece) => unspaced(piece).slice(0, 6))
          .filter((piece) => !text.includes(piece))
        expect(missing).toEqual([])
        for (let page = 1; page <= pages; page += 1) {
          const onPage = unspaced(poppler('pdftotext', pdf, ['-f', String(page), '-l', String(page), '-raw']))
          expect(onPage).toContain(`${page}/${pages}`)
          expect(onPage).toContain('R8-000123')
          expect(onPage).toContain('架空データ')
          expect(onPage).toContain(unspaced(content.patientLine).slice(0, 4))
        }
      },
    )
  }
})

test('a character that no font has is refused with the list of characters', async () => {
  const refused: unknown = await renderer
    .render({ ...golden, title: '邉\u{e0102}さん😀한' }, 'pdf')
    .catch((error: unknown) => error)
  expect(refused).toMatchObject({ code: 'unprintable' })
  expect(String(refused)).toContain('邉\u{e0102}（異体字指定 U+9089 U+E0102）、😀（U+1F600）、한（U+D55C）')
})

test('a voiced mark written apart is set as one kana, while a compatibility ideograph of a name stays what it is', async () => {
  const pdf = await renderer.render({ ...golden, title: 'か\u3099んは\u309a\ufa19' }, 'pdf')
  if (hasPoppler) expect(poppler('pdftotext', pdf)).toContain('がんぱ\ufa19')
})

test('an aborted paper rejects at once, and the ones that wait are made all the same', async () => {
  const abort = new AbortController()
  const cancelled = renderer.render(contentOf('conference-record', longFacts), 'pdf', abort.signal)
  const kept = renderer.render(golden, 'pdf')
  abort.abort(new Error('stopped by the user'))
  await expect(cancelled).rejects.toThrow('stopped by the user')
  expect(Buffer.from((await kept).subarray(0, 5)).toString()).toBe('%PDF-')
})

test('a renderer that rested starts again with the next paper', async () => {
  const resting = createDocumentRenderer({ fontsDir: testFontsDir(), idleMs: 1 })
  await resting.render(golden, 'docx')
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect((await resting.render(golden, 'docx')).length).toBeGreaterThan(1000)
  await resting.close()
  await expect(resting.render(golden, 'docx')).rejects.toMatchObject({ code: 'busy' })
})

test.runIf(hasPoppler)(
  'wherever the page ends, a long row begins beside its label and loses no line to the next page',
  async () => {
    const lines = Array.from({ length: 12 }, (_, no) => `在宅の行${no + 1}番`)
    const places = []
    for (let height = 100; height <= 220; height += 6) {
      const pdf = await renderer.render(
        {
          ...contentOf('fax-cover', facts),
          blocks: [
            { type: 'spacer', height },
            {
              type: 'fields',
              labelWidth: 30,
              minHeight: 0,
              size: 'normal',
              rows: [[{ label: '長い欄', value: lines.join('\n'), share: 1, tone: 'normal' }]],
            },
          ],
        },
        'pdf',
      )
      const pages = poppler('pdftotext', pdf, ['-layout']).split('\f').map(unspaced)
      const labelled = pages.findIndex((page) => page.includes('長い欄'))
      expect(pages[labelled]).toContain('在宅の行1番')
      for (const line of lines) expect(pages.join('')).toContain(line)
      places.push(`${labelled}${pages[labelled]?.includes('在宅の行12番') ? '' : ' broken'}`)
    }
    expect(new Set(places)).toEqual(new Set(['0', '0 broken', '1']))
  },
)
