import type { Page } from '@playwright/test'
import { fold } from '../../shared/domain/fold.ts'
import { hasPoppler, poppler } from '../support/pdf-tools.ts'
import { tellingWords } from '../support/sample-papers.ts'
import { expect, test } from './support/ward.ts'

/** 肺癌（末期）, 未告知: what neither screen nor paper may say to a family. */
const TELLING = [...tellingWords.flatMap(({ words }) => words), '肺癌', '骨転移']
const PAPER = 'ご家族用の候補一覧'

async function openPapers(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: '患者' }).click()
  await page.getByLabel('氏名・カナ・患者IDでさがす').fill('90010013')
  await page.getByRole('link', { name: /西村/ }).click()
  await page.getByRole('tab', { name: '書類' }).click()
}

const found = (text: string) => TELLING.filter((word) => fold(text).includes(fold(word)))

test('the family list of a patient with an untold prognosis is issued, and neither screen nor paper tells it', async ({
  practice: page,
  ward,
}) => {
  await openPapers(page)
  await page.getByRole('button', { name: `${PAPER}を作る` }).click()
  const fields = page.getByRole('region', { name: '書類の内容' })
  await expect(fields.getByText('発行を止めるものはありません')).toBeVisible()
  expect(found(await fields.innerText())).toEqual([])
  expect(
    found(
      (
        await fields
          .getByRole('textbox')
          .evaluateAll((all) => all.map((each) => (each as HTMLTextAreaElement).value))
      ).join('\n'),
    ),
  ).toEqual([])

  await page.keyboard.press('Control+p')
  await page.getByRole('button', { name: '発行する（印刷しない）' }).click()
  const issued = page.getByRole('region', { name: /発行しました：2026-0001 第1版/ })
  await expect(issued).toBeVisible()
  const download = page.waitForEvent('download')
  await issued.getByRole('button', { name: 'PDF で保存' }).click()
  expect((await download).suggestedFilename()).toBe(`${PAPER}_2026-0001_第1版.pdf`)

  const nurse = ward.app.openSession('test')
  await ward.callAs(nurse, 'session.startPractice', { role: 'nurse' })
  const { rows } = await ward.callAs(nurse, 'paper.listIssued', { text: '西村' })
  const { file } = await ward.callAs(nurse, 'paper.readIssued', {
    issuedPaperId: rows[0]!.paper.id,
    format: 'pdf',
  })
  expect(rows).toHaveLength(1)
  test.skip(!hasPoppler, 'pdftotext (poppler-utils) is not installed')
  const text = poppler('pdftotext', Buffer.from(file.base64, 'base64'), ['-layout'])
  expect(text).toContain('在宅療養でお世話になる機関の候補')
  expect(found(text)).toEqual([])
})

test('a word that tells stops the issue, names the field, and the way back leads there', async ({
  practice: page,
}) => {
  await openPapers(page)
  await page.getByRole('button', { name: `${PAPER}を作る` }).click()
  const note = page.getByRole('textbox', { name: '書き添え' })
  await note.fill('つらいときは緩和ケアの先生へ')
  await expect(page.getByText('告知されていない内容を伝える言葉があります')).toBeVisible()
  await note.blur()
  await page.keyboard.press('Control+p')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('button', { name: '発行して印刷' })).toHaveCount(0)
  await dialog.getByRole('button', { name: '「書き添え」の欄へ' }).click()
  await expect(note).toBeFocused()
  await page.getByRole('button', { name: '書き添えを元の内容に戻す' }).click()
  await expect(page.getByText('発行を止めるものはありません')).toBeVisible()
})
