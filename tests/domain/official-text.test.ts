import { expect, test } from 'vitest'
import { officialText } from '../../renderer/text/official.ts'

test('a line of a public source names its part and its age; a list of our own is not named twice', () => {
  expect(officialText.line('公表データ', '訪問看護', '2026年6月末')).toBe(
    '公表データ（訪問看護、2026年6月末）',
  )
  expect(officialText.line('市の一覧', '市の一覧', '2026年6月末')).toBe('市の一覧（2026年6月末）')
})
